import { expect, type Page } from '@playwright/test';
import { status } from '../../e2e/support/site';

const trackName = String.raw`track \d+ of 12, \w+`;

/** Waits until the player says something; gives the place that it names, in seconds, if it does. */
export async function expectToSay(page: Page, template: string): Promise<number | undefined> {
	const pattern = patternOf(template);
	await expect(status(page)).toHaveText(pattern);
	if (!template.includes('{place}')) return undefined;
	// Whoever sees the page must be able to read it, too.
	await expect(status(page)).toBeInViewport({ ratio: 1 });
	const [, minutes = '', seconds = ''] = pattern.exec(await textOf(page)) ?? [];
	expect((await status(page).boundingBox())?.height).toBeGreaterThan(20);
	return minutes === '' ? undefined : Number(minutes) * 60 + Number(seconds);
}

async function textOf(page: Page): Promise<string> {
	return (await status(page).textContent())?.trim() ?? '';
}

/** What matches a text of the table of faults, whatever the track and the place. */
export function patternOf(template: string): RegExp {
	const escaped = template.replaceAll(/[.?()[\]]/g, String.raw`\$&`);
	const source = escaped.replace('{track}', trackName).replace('{place}', String.raw`(\d+):(\d\d)`);
	return new RegExp(`^\\s*${source}\\s*$`);
}
