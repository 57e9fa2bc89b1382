/**
 * What of `recordings.json` goes into which module of the site: all that is known of a recording
 * would weigh more than the player does. `recordings.json` itself is what every page has;
 * `recordings.json?artwork` and so on are what some have, typed in `src/app.d.ts`.
 */
import { shownOf, type Manifest, type Recording } from './manifest.ts';

/** What a view may ask beyond the manifest. */
export interface ViewContext {
	/** False for the browser's module. */
	readonly prerendering: boolean;
	/** The size of a file, by its path below `static/`. */
	readonly bytesOf: (path: string) => number;
}

/** Gives the code of a module. */
type View = (manifest: Manifest, context: ViewContext) => string;

const views: Readonly<Record<string, View>> = {
	/** For lock screens, after the first paint. */
	artwork: ({ recordings }) =>
		exportMap(
			'artwork',
			recordings.map(({ slug, artwork }) => [slug, artwork])
		),
	/** Where the pictures for sharing are, by the names that stay; for the addresses under `/cards`. */
	cards: ({ recordings, cards: album }) =>
		exportMap('cards', [
			...recordings.flatMap(({ slug, cards: { card, story } }) => [
				[slug, card] as const,
				[`${slug}-story`, story] as const
			]),
			['album', album.card],
			['album-story', album.story],
			['cover', album.cover]
		]),
	/** Where each track's detail file is, for a closer look after the first paint. */
	details: ({ recordings }) =>
		exportMap(
			'paths',
			recordings.map(({ slug, detail }) => [slug, detail])
		),
	/**
	 * For the one page that shows the measurements. Loaded by the server for the browser, they would
	 * cost every page the code for loading.
	 */
	fidelity: ({ recordings }) =>
		`export const recordings = ${JSON.stringify(recordings.map(comparedOf))};`,
	/** The files of each track and their sizes, for who keeps them for offline. */
	keeping: ({ recordings }, { bytesOf }) =>
		exportMap(
			'files',
			recordings.map(({ slug, renditions, spectrogram, captions, detail, artwork }) => [
				slug,
				{
					renditions: renditions.map(({ format, path, bytes }) => ({ format, path, bytes })),
					beside: [
						spectrogram.dark,
						spectrogram.paper,
						...spectrogram.tiles,
						captions,
						detail,
						artwork.path
					].map((path) => ({ path, bytes: bytesOf(path) }))
				}
			])
		),
	/** What each picture shows, for prerendering: in the browser it comes with the detail file. */
	pictures: ({ recordings }, { prerendering }) =>
		exportMap(
			'words',
			prerendering ? recordings.map(({ slug, spectrogram }) => [slug, spectrogram.words]) : []
		),
	/** All of it, for what prerendering tells machines. */
	whole: ({ recordings }, { prerendering }) =>
		`export const recordings = ${JSON.stringify(prerendering ? recordings : [])};`
};

/**
 * The code of the module `recordings.json`, as JSON, or of one of its views.
 * @param query the view's name; none for the module itself
 * @throws Error when there is no such view
 */
export function viewOf(
	manifest: Manifest,
	query: string | undefined,
	context: ViewContext
): string {
	if (query === undefined) return JSON.stringify({ recordings: manifest.recordings.map(shownOf) });
	const view = views[query];
	if (!view) throw new Error(`recordings.json has no view "${query}".`);
	return view(manifest, context);
}

function exportMap(name: string, entries: readonly (readonly [string, unknown])[]): string {
	return `export const ${name} = new Map(${JSON.stringify(entries)});`;
}

function comparedOf({ slug, provenance, spectrumDbfs, fidelity }: Recording) {
	return { slug, provenance, spectrumDbfs, fidelity };
}
