import { expect, type Page } from '@playwright/test';
import { status } from '../../e2e/support/site';

const trackName = String.raw`track \d+ of 12, \w+`;

/** Waits for a status of the player. @returns the place it names, in seconds, if any */
export async function expectToSay(page: Page, template: string): Promise<number | undefined> {
	const pattern = patternOf(template);
	await expect(status(page)).toHaveText(pattern);
	if (!template.includes('{place}')) return undefined;
	// A status that offers help must be on the screen, not only in the page.
	await expect(status(page)).toBeInViewport({ ratio: 1 });
	const [, minutes = '', seconds = ''] = pattern.exec(await textOf(page)) ?? [];
	expect((await status(page).boundingBox())?.height).toBeGreaterThan(20);
	return minutes === '' ? undefined : Number(minutes) * 60 + Number(seconds);
}

async function textOf(page: Page): Promise<string> {
	return (await status(page).textContent())?.trim() ?? '';
}

/** Matches a status from the table of faults, for any track and place. */
export function patternOf(template: string): RegExp {
	const escaped = template.replaceAll(/[.?()[\]]/g, String.raw`\$&`);
	const source = escaped.replace('{track}', trackName).replace('{place}', String.raw`(\d+):(\d\d)`);
	return new RegExp(`^\\s*${source}\\s*$`);
}
