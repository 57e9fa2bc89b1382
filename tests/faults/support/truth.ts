import type { Page } from '@playwright/test';

declare global {
	interface Window {
		/** What the player has said that was not so. */
		untruths: string[];
	}
}

/**
 * Holds what the player says against its sound for as long as the page lives. Looks are counted,
 * not timed, so that a machine that stutters accuses nobody.
 */
export async function watchTruth(page: Page): Promise<void> {
	await page.addInitScript(() => {
		/** So many looks in a row, ten a second, until what is said counts. */
		const patience = 25;
		let last: number | undefined;
		let still = 0;
		let moving = 0;
		window.untruths = [];
		setInterval(() => {
			const said =
				document.querySelector('[aria-label=Player] [role=status]')?.textContent.trim() ?? '';
			const [sounding] = window.audioElements.filter((audio) => !audio.paused && !audio.ended);
			const seconds = sounding?.currentTime;
			const moves = seconds !== undefined && seconds !== last;
			last = seconds;
			const playing = said.startsWith('Playing');
			still = playing && !moves ? still + 1 : 0;
			moving = !playing && moves ? moving + 1 : 0;
			if (still === patience) window.untruths.push(`“${said}” while nothing sounds`);
			if (moving === patience) window.untruths.push(`“${said}” while it sounds`);
		}, 100);
	});
}

/** What the player has said that was not so. */
export function untruths(page: Page): Promise<string[]> {
	return page.evaluate(() => window.untruths);
}
