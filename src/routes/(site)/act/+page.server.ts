import { act, type Action, type ActionPage, type Country, type CountryId } from '$content/act';
import { letterTemplates } from '$content/letter';
import { sources } from '$content/sources';
import {
	PageNotes,
	type Mark,
	type Marked,
	type Marker,
	type NotedSection as NotedSectionOf
} from '$lib/citations/notes';

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
	readonly id: keyof typeof letterTemplates;
	/** The note of each point, by its id. */
	readonly marks: Readonly<Record<string, Mark | undefined>>;
	/** The site that delivers it. */
	readonly delivery?: { readonly label: string; readonly url: string };
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

/** The page’s copy. Only one country is shown, so the notes are numbered section by section. */
export function load(): ActCopy {
	const { title, description, lede, choice, countries, everywhere } = act;
	const { id, heading } = everywhere.section;
	return {
		title,
		description,
		choice,
		lede: new PageNotes().together((mark) => lede.map(mark)).shown,
		countries: countries.map(countryOf),
		everywhere: {
			id,
			heading,
			paragraphs: [],
			...withNotes(id, (mark) => ({
				actions: everywhere.actions.map((action) => actionOf(action, mark))
			}))
		}
	};
}

function countryOf(country: Country): ShownCountry {
	const { id, label, heading, paragraphs, letter, actions } = country;
	return {
		id,
		label,
		heading,
		actionsHeading: act.sendHeading[id],
		...withNotes(id, (mark) => ({
			paragraphs: paragraphs.map((paragraph) => paragraph.map(mark)),
			...(letter && { letter: letterOf(letter, country.delivery, mark) }),
			actions: actions.map((action) => actionOf(action, mark))
		}))
	};
}

function letterOf(id: ShownLetter['id'], delivery: Country['delivery'], mark: Marker): ShownLetter {
	const { points } = letterTemplates[id];
	return {
		id,
		marks: Object.fromEntries(points.map((point) => [point.id, mark(point).mark])),
		...(delivery && { delivery: { label: delivery.label, url: sources[delivery.source].url } })
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

function withNotes<Shown extends object>(section: string, show: (mark: Marker) => Shown) {
	const { shown, notes } = new PageNotes(`${section}-`).together(show);
	return { ...shown, notes };
}
