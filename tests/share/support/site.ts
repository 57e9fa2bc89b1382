import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { album } from '../../../src/content/album';
import { recordings as mastered } from '../../support/recordings';

/** The address of the home page of the build under test, without a slash at its end. */
export const siteUrl = inject('siteUrl');

/** All recordings of the site, with the titles of their tracks. */
export const recordings = mastered.map((recording) => {
	const named = [...album.tracks, album.bonus].find(({ slug }) => slug === recording.slug);
	return { ...recording, title: named?.title ?? recording.slug };
});

/** The address of a recording's rendition. */
export function renditionUrl(recording: (typeof recordings)[number], format: string): string {
	const { path } = recording.renditions.find((each) => each.format === format) ?? {};
	return `${siteUrl}/${path}`;
}

/** Fetches a text of the site. @throws Error unless the answer is 200 */
export async function read(url: string): Promise<string> {
	const answer = await fetch(url);
	if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}.`);
	return answer.text();
}

const directory = inject('directory');

/** The HTML files of the build under test, by their paths below its folder. */
export const builtPages = readdirSync(directory, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html'))
	.sort();

/** The text of one of these files. */
export function builtPage(file: string): string {
	return readFileSync(join(directory, file), 'utf8');
}
