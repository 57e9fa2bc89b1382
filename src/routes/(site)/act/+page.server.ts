import { act, type Action, type ActionPage, type Country, type CountryId } from '$content/act';
import { sources } from '$content/sources';
import {
	PageNotes,
	type Mark,
	type Marked,
	type Marker,
	type NotedSection as NotedSectionOf
} from '$lib/citations/notes';
import {
	composeLetter,
	composeParagraphs,
	suggestedChoice,
	type DraftTemplate
} from './compose-letter';
import { letterForm } from '$content/letter';

/** Something to do, ready to show. */
export interface ShownAction {
	readonly label: string;
	readonly statements: readonly Marked[];
	/** The address where it's done, if on another site. */
	readonly url?: string;
	/** The page of this site where it's done. */
	readonly page?: ActionPage;
	readonly share?: boolean;
}

/** A letter, ready to show. */
export interface ShownLetter {
	readonly template: DraftTemplate;
	/** The note of each point, by its id. */
	readonly marks: Readonly<Record<string, Mark | undefined>>;
	/** The suggested letter. */
	readonly text: string;
}

/** What you can do in one country, ready to show. */
export interface ShownCountry extends NotedSectionOf {
	readonly id: CountryId;
	readonly label: string;
	readonly letter?: ShownLetter;
	readonly actionsHeading: string;
	readonly actions: readonly ShownAction[];
}

/** What the page shows. */
export interface ActCopy {
	readonly title: string;
	readonly description: string;
	readonly lede: readonly Marked[];
	readonly choice: { readonly label: string; readonly note: string };
	readonly countries: readonly ShownCountry[];
	readonly everywhere: NotedSectionOf & { readonly actions: readonly ShownAction[] };
}

/** The page’s copy, its notes numbered from top to bottom. */
export function load(): ActCopy {
	const { title, description, lede, choice, countries, everywhere } = act;
	const pageNotes = new PageNotes();
	const { id, heading } = everywhere.section;
	return {
		title,
		description,
		choice,
		lede: pageNotes.together((mark) => lede.map(mark)).shown,
		countries: countries.map((country) => countryOf(pageNotes, country)),
		everywhere: {
			id,
			heading,
			paragraphs: [],
			...withNotes(pageNotes, (mark) => ({
				actions: everywhere.actions.map((action) => actionOf(action, mark))
			}))
		}
	};
}

function countryOf(pageNotes: PageNotes, country: Country): ShownCountry {
	const { id, label, heading, paragraphs, letter, actions } = country;
	return {
		id,
		label,
		heading,
		actionsHeading: act.sendHeading[id],
		...withNotes(pageNotes, (mark) => ({
			paragraphs: paragraphs.map((paragraph) => paragraph.map(mark)),
			...(letter && { letter: letterOf(letter, mark) }),
			actions: actions.map((action) => actionOf(action, mark))
		}))
	};
}

function letterOf(letter: NonNullable<Country['letter']>, mark: Marker): ShownLetter {
	const template: DraftTemplate = {
		...letter,
		points: letter.points.map(({ id, label, text, chosen = false }) => ({
			id,
			label,
			text,
			chosen
		}))
	};
	const choice = suggestedChoice(template);
	return {
		template,
		marks: Object.fromEntries(letter.points.map((point) => [point.id, mark(point).mark])),
		text: composeLetter({
			greeting: `Dear ${letter.addressees[0].title},`,
			paragraphs: composeParagraphs(template, choice),
			closing: letter.closing[choice.tone],
			writer: letterForm.yourNamePlaceholder
		})
	};
}

function actionOf({ label, statements, at, share }: Action, mark: Marker): ShownAction {
	return {
		label,
		statements: statements.map(mark),
		...(at && ('page' in at ? { page: at.page } : { url: sources[at.source].url })),
		...(share && { share })
	};
}

function withNotes<Shown extends object>(pageNotes: PageNotes, show: (mark: Marker) => Shown) {
	const { shown, notes } = pageNotes.together(show);
	return { ...shown, notes };
}
