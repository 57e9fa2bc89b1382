import type { Page } from '@playwright/test';

/**
 * Holds back a page's requests.
 * @returns a function that lets them through
 */
export async function holdBack(page: Page, ...addresses: string[]): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	for (const address of addresses) {
		await page.route(address, async (route) => {
			await released;
			await route.continue();
		});
	}
	return release;
}

/** Serves a WAV file in place of a track's own recording. */
export async function replaceRecording(page: Page, slug: string, wave: Buffer): Promise<void> {
	await page.route(`**/album/${slug}.*.weba`, (route) => {
		const [, first = '0', last = ''] =
			/^bytes=(\d+)-(\d*)$/.exec(route.request().headers().range ?? '') ?? [];
		const start = Number(first);
		const end = last === '' ? wave.length - 1 : Number(last);
		return route.fulfill({
			status: 206,
			headers: {
				'Content-Type': 'audio/wav',
				'Accept-Ranges': 'bytes',
				'Content-Range': `bytes ${start}-${end}/${wave.length}`
			},
			body: wave.subarray(start, end + 1)
		});
	});
}
