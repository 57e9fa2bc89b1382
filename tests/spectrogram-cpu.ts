/**
 * What the spectrogram costs while a track plays, in stock Chromium: `npx tsx tests/spectrogram-cpu.ts`,
 * after a build. Prints the processor time of the page's process, and of the one that composites pages
 * (in software, where there is no graphics card), as shares of one core.
 */
import { chromium, type Browser } from '@playwright/test';
import { serve } from '../deploy/serve';
import { chromium as debian } from './support/chromium';

const seconds = Number(process.env.MEASURED_SECONDS ?? 20);

const views = [
	{ name: 'without the spectrogram', zoom: null },
	{ name: 'at 1×', zoom: '1×' },
	{ name: 'at 16×', zoom: '16×' }
] as const;

const server = await serve({ directory: 'build', port: 0 });
try {
	console.log(`Share of one core in ${seconds} s of playing:`);
	for (const view of views) {
		const browser = await chromium.launch(debian);
		console.log(`  ${view.name.padEnd(24)}${await measure(browser, view)}`);
		await browser.close();
	}
} finally {
	await server.close();
}

async function measure(chrome: Browser, { zoom }: (typeof views)[number]): Promise<string> {
	const page = await chrome.newPage({ viewport: { width: 1440, height: 900 } });
	await page.goto(`${server.url}/tracks/legalise#t=75`);
	await page.getByRole('button', { name: zoom ?? '1×', exact: true }).click();
	if (!zoom) await page.addStyleTag({ content: 'figure { display: none }' });
	await page.getByRole('region', { name: 'Player' }).getByRole('button', { name: 'Play' }).click();
	await page.getByText('Playing track').first().waitFor({ state: 'attached' });
	// Leaves out what happens once when playing starts.
	await page.waitForTimeout(3000);
	const before = await cpuSeconds(chrome);
	const start = performance.now();
	await page.waitForTimeout(seconds * 1000);
	const after = await cpuSeconds(chrome);
	const elapsedSeconds = (performance.now() - start) / 1000;
	await page.close();
	const share = (type: string): string =>
		`${((100 * ((after.get(type) ?? 0) - (before.get(type) ?? 0))) / elapsedSeconds).toFixed(1)} %`;
	return `page ${share('renderer')}, compositing ${share('GPU')}`;
}

/** The processor time of each kind of process, in seconds. */
async function cpuSeconds(chrome: Browser): Promise<Map<string, number>> {
	const session = await chrome.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const sums = new Map<string, number>();
	for (const { type, cpuTime } of processInfo) sums.set(type, (sums.get(type) ?? 0) + cpuTime);
	return sums;
}
