import { expect, type Page } from '@playwright/test';
import { status } from '../../e2e/support/site';

const trackName = String.raw`track \d+ of 12, \w+`;

/** Waits for a status of the player. @returns the place it names, in seconds, if any */
export async function expectToSay(page: Page, template: string): Promise<number | undefined> {
	const pattern = patternOf(template);
	await expect(status(page)).toHaveText(pattern);
	if (!template.includes('{place}')) return undefined;
	let place: number | undefined;
	await expect(async () => {
		// At one moment, as the next status may be heard and not seen.
		const { text, height, isWhole } = await status(page).evaluate((element) => {
			const { top, bottom, height } = element.getBoundingClientRect();
			const isWhole = top >= 0 && bottom <= innerHeight;
			return { text: element.textContent, height, isWhole };
		});
		const [, minutes = '', seconds = ''] = pattern.exec(text) ?? [];
		expect(text).toMatch(pattern);
		// A status that offers help must be on the screen, not only in the page.
		expect(isWhole).toBe(true);
		expect(height).toBeGreaterThan(20);
		place = Number(minutes) * 60 + Number(seconds);
	}).toPass({ intervals: [100], timeout: 45_000 });
	return place;
}

/** Matches a status from the table of faults, for any track and place. */
export function patternOf(template: string): RegExp {
	const escaped = template.replaceAll(/[.?()[\]]/g, String.raw`\$&`);
	const source = escaped.replace('{track}', trackName).replace('{place}', String.raw`(\d+):(\d\d)`);
	return new RegExp(`^\\s*${source}\\s*$`);
}
