import type { Page } from '@playwright/test';

declare global {
	interface Window {
		/** The player's false claims. */
		falseClaims: string[];
	}
}

/**
 * Compares the player's status with its sound for as long as the page is open. It counts checks
 * rather than time, so a machine that stutters causes no false alarm.
 */
export async function watchClaims(page: Page): Promise<void> {
	await page.addInitScript(() => {
		/** The status counts as false after this many checks in a row, ten a second. */
		const patience = 25;
		let last: number | undefined;
		let still = 0;
		let moving = 0;
		window.falseClaims = [];
		setInterval(() => {
			const claim =
				document.querySelector('[aria-label=Player] [role=status]')?.textContent.trim() ?? '';
			const [sounding] = window.audioElements.filter((audio) => !audio.paused && !audio.ended);
			const seconds = sounding?.currentTime;
			const moves = seconds !== undefined && seconds !== last;
			last = seconds;
			const playing = claim.startsWith('Playing');
			still = playing && !moves ? still + 1 : 0;
			moving = !playing && moves ? moving + 1 : 0;
			if (still === patience) window.falseClaims.push(`“${claim}” while nothing sounds`);
			if (moving === patience) window.falseClaims.push(`“${claim}” while it sounds`);
		}, 100);
	});
}

/** The player's false claims. */
export function falseClaims(page: Page): Promise<string[]> {
	return page.evaluate(() => window.falseClaims);
}
