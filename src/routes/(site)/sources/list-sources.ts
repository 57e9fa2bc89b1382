import { about, relatedWorks } from '$content/about';
import { act } from '$content/act';
import { fair } from '$content/fair';
import { figures } from '$content/figures';
import { letterTemplates } from '$content/letter';
import { whereToHear } from '$content/listening';
import { letters } from '$content/public-letters';
import { people } from '$content/people';
import { positions } from '$content/positions';
import { press, pressFacts } from '$content/press';
import { quotes } from '$content/quotes';
import { rightsPage } from '$content/rights-page';
import { timeline, timelinePage } from '$content/timeline';
import { sources, type Source, type SourceKey } from '$content/sources';
import { dateInWords } from '$lib/citations/dates';

/** The addresses of pages with sources, without the base path. */
type ReadingPath =
	'/about' | '/act' | '/make-it-fair' | '/make-it-fair/timeline' | '/people' | '/press' | '/rights';

/** A page whose statements have sources. */
interface SourcedPage {
	readonly path: ReadingPath;
	readonly title: string;
	/** The content modules of its statements, in the order of the page. */
	readonly content: readonly unknown[];
}

/** Every page whose statements have sources. A test fails if a claim's source is on none of them. */
const sourcedPages: readonly SourcedPage[] = [
	{ path: '/make-it-fair', title: fair.title, content: [fair, figures, positions, letters] },
	{ path: '/make-it-fair/timeline', title: timelinePage.title, content: [timeline] },
	{ path: '/act', title: act.title, content: [act, letterTemplates] },
	{ path: '/people', title: people.title, content: [people] },
	{ path: '/about', title: about.title, content: [about, relatedWorks, whereToHear] },
	{ path: '/press', title: press.title, content: [pressFacts, quotes] },
	{ path: '/rights', title: rightsPage.title, content: [rightsPage] }
];

/** A source, ready to list. */
interface ListedSource extends Source {
	readonly checkedInWords: string;
}

/** A page with all its sources, by name. */
interface ListedPage {
	readonly path: ReadingPath;
	readonly title: string;
	readonly sources: readonly ListedSource[];
}

/** Lists the sources of every page. */
export function listSources(): ListedPage[] {
	return sourcedPages.map(({ path, title, content }) => ({
		path,
		title,
		sources: [...new Set(keysIn(content))]
			.map((key) => ({ ...sources[key], checkedInWords: dateInWords(sources[key].checked) }))
			.sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))
	}));
}

/** Every source named in content, at any depth. */
export function* keysIn(content: unknown, name = ''): Generator<SourceKey> {
	if (typeof content === 'string' && name === 'sources' && content in sources) {
		yield content as SourceKey;
	}
	if (typeof content !== 'object' || content === null) return;
	for (const [key, part] of Object.entries(content)) {
		yield* keysIn(part, Array.isArray(content) ? name : key);
	}
}
