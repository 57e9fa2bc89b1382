import { expect, type Page } from '@playwright/test';
import { readSettings } from '../../../src/content/settings';
import { bar, openAlive } from './site';

/** The site's address, without a trailing slash. */
export const { siteUrl: site } = readSettings();
/** The address that the panel gives for “Legalise”. */
export const here = `${site}/tracks/legalise`;

/** The open panel. */
export function panel(page: Page) {
	return page.getByRole('dialog', { name: 'Share' });
}

/** The field with the link. */
export function link(page: Page) {
	return panel(page).getByLabel('Link', { exact: true });
}

/** The box that adds the moment to the link. */
export function moment(page: Page) {
	return panel(page).getByRole('checkbox', { name: /^Start at / });
}

/** Opens a page, and the panel from its player. */
export async function openFromBar(page: Page, path = '/tracks/legalise') {
	await openAlive(page, path);
	await bar(page).getByRole('button', { name: 'Share' }).click();
	await expect(panel(page)).toBeVisible();
}
