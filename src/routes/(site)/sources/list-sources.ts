import { sources, type Source, type SourceKey } from '$content/sources';
import { dateInWords } from '$lib/citations/dates';
import { sourcedPages, type ReadingPath } from './sourced-pages';

/** A source as it is listed. */
export interface ListedSource extends Source {
	readonly checkedInWords: string;
}

/** A page with everything that its statements rest on, by name. */
export interface ListedPage {
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

/** Every source that is named in content, at any depth. */
export function* keysIn(content: unknown, name = ''): Generator<SourceKey> {
	if (typeof content === 'string' && name === 'sources' && content in sources) {
		yield content as SourceKey;
	}
	if (typeof content !== 'object' || content === null) return;
	for (const [key, part] of Object.entries(content)) {
		yield* keysIn(part, Array.isArray(content) ? name : key);
	}
}
