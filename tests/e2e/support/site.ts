import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { album } from '../../../src/content/album';
import type { Detail } from '../../../src/content/detail';
import { recordingOf } from '../../support/recordings';

/** The titles of the twelve tracks by their place. */
export const titles = album.tracks.map(({ title }) => title);

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

/** Opens a page of the site and waits until it is interactive. */
export async function openAlive(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await alive(page);
}
