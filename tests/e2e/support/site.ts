import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { album } from '../../../src/content/album';
import type { Detail } from '../../../src/content/detail';
import { parseManifest } from '../../../src/content/manifest';

/** The tracks and what was mastered for them, as the built site has them. */
export const recordings = parseManifest(
	readFileSync(join(import.meta.dirname, '../../../src/generated/recordings.json'), 'utf8')
).recordings;

/** The titles of the twelve tracks by their place. */
export const titles = album.tracks.map(({ title }) => title);

/** The recording of a track. */
export function recordingOf(slug: string) {
	const recording = recordings.find((candidate) => candidate.slug === slug);
	if (!recording) throw new Error(`No recording of ${slug}.`);
	return recording;
}

/** A track's detail file. */
export function detailOf(slug: string): Detail {
	const path = join(import.meta.dirname, '../../../static', recordingOf(slug).detail);
	return JSON.parse(readFileSync(path, 'utf8')) as Detail;
}

/** A word of the poster. */
export function word(page: Page, title: string) {
	return page
		.getByRole('list', { name: 'The twelve tracks' })
		.getByRole('link', { name: new RegExp(`^Track \\d+, ${title}( \\(playing\\))?$`) });
}

/** The docked player. */
export function bar(page: Page) {
	return page.getByRole('region', { name: 'Player' });
}

/** The player's status line. */
export function status(page: Page) {
	return bar(page).getByRole('status');
}

/** Waits until the page is interactive. */
export async function alive(page: Page): Promise<void> {
	await page.locator('html[data-js="hydrated"]').waitFor({ state: 'attached' });
}
