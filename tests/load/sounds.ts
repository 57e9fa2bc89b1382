import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { album } from '../../src/content/album';
import { recordingOf, renditionOf } from '../support/recordings';

/** A recording, as a listener fetches it. */
export interface Sound {
	readonly path: string;
	readonly bytes: number;
	readonly durationSeconds: number;
}

/** The folder of the built site. */
export const build = join(import.meta.dirname, '../../build');

/** The sounds that listeners fetch: the WebM of each track of the album, in order. */
export const sounds = album.tracks.map(({ slug }): Sound => {
	const { durationSeconds } = recordingOf(slug);
	const { path, bytes } = renditionOf(slug, 'weba');
	return { path: `/${path}`, bytes, durationSeconds };
});

/** A page, and the files of its first load. */
export function firstLoad(page: string): string[] {
	const html = readFileSync(join(build, `${page}.html`), 'utf8');
	const names = html.match(/(?<=_app\/immutable\/)[\w./-]+/g) ?? [];
	return [`/${page}`, ...new Set(names.map((name) => `/_app/immutable/${name}`))];
}

/** What one listener costs, in bytes without headers. @param paths as returned by {@link firstLoad} */
export function costs(paths: readonly string[]): string {
	const page = paths.map((path) => join(build, path === paths[0] ? `${path}.html` : path));
	const sent = (file: string) => (existsSync(`${file}.br`) ? `${file}.br` : file);
	const loadBytes = page.reduce((sum, file) => sum + statSync(sent(file)).size, 0);
	const soundBytes = sounds.reduce((sum, { bytes }) => sum + bytes, 0);
	const soundSeconds = sounds.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
	const [kilobits, kilobytes] = [soundBytes * 0.008, loadBytes / 1000];
	return `The hour: ${kilobytes.toFixed(0)} kB in ${paths.length} files, then sound at ${(kilobits / soundSeconds).toFixed(0)} kbit/s; the album is ${(soundBytes / 1e6).toFixed(1)} MB and ${(soundSeconds / 60).toFixed(1)} minutes.`;
}
