import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The top of the repository. */
export const root = join(import.meta.dirname, '..');

/** The file of a track that every player plays. */
export interface Rendition {
	readonly title: string;
	/** Its address, from the site's root. */
	readonly src: string;
	readonly durationSeconds: number;
	readonly bytes: number;
}

interface Manifest {
	readonly recordings: readonly {
		readonly number: number | null;
		readonly slug: string;
		readonly durationSeconds: number;
		readonly renditions: readonly { readonly path: string }[];
	}[];
}

/** The Opus renditions of the twelve tracks, in album order, from the manifest. */
export function readAlbum(): readonly Rendition[] {
	const text = readFileSync(join(root, 'src/generated/recordings.json'), 'utf8');
	const { recordings } = JSON.parse(text) as Manifest;
	return recordings
		.filter(({ number }) => number !== null)
		.slice(0, 12)
		.map(({ slug, durationSeconds, renditions }) => {
			const path = renditions.find((rendition) => rendition.path.endsWith('.weba'))?.path;
			if (path === undefined) throw new Error(`${slug} has no Opus rendition.`);
			const { size: bytes } = statSync(join(root, 'static', path));
			return { title: slug, src: `/${path}`, durationSeconds, bytes };
		});
}
