/**
 * What the spectrogram costs while a track plays, in stock Chromium: `npm run spectrogram:cpu`, after
 * a build. Prints which share of one core the page's main thread works, and its whole process.
 */
import { chromium, type Browser, type CDPSession } from '@playwright/test';
import { join } from 'node:path';
import { serve } from '../deploy/serve';

const seconds = Number(process.env.SECONDS ?? 20);

const views = [
	{ name: 'without the spectrogram', zoom: null },
	{ name: 'at 1×', zoom: '1×' },
	{ name: 'at 16×', zoom: '16×' }
] as const;

const server = await serve({ directory: join(import.meta.dirname, '../build'), port: 0 });
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
	args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required']
});
try {
	console.log(`Share of one core in ${seconds} s of playing:`);
	for (const view of views) console.log(`  ${view.name.padEnd(24)}${await measure(browser, view)}`);
} finally {
	await browser.close();
	await server.close();
}

async function measure(chrome: Browser, { zoom }: (typeof views)[number]): Promise<string> {
	const page = await chrome.newPage({ viewport: { width: 1440, height: 900 } });
	await page.goto(`${server.url}/tracks/legalise#t=75`);
	await page.getByRole('button', { name: zoom ?? '1×', exact: true }).click();
	if (!zoom) await page.addStyleTag({ content: 'figure { display: none }' });
	await page.getByRole('region', { name: 'Player' }).getByRole('button', { name: 'Play' }).click();
	await page.getByText('Playing track').first().waitFor({ state: 'attached' });
	// What happens once when playing begins is not asked for.
	await page.waitForTimeout(3000);
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const before = await workOf(session);
	await page.waitForTimeout(seconds * 1000);
	const after = await workOf(session);
	await page.close();
	const share = (of: 'task' | 'process') =>
		`${((100 * (after[of] - before[of])) / (after.at - before.at)).toFixed(1)} %`;
	return `main thread ${share('task')}, process ${share('process')}`;
}

/** How long the page has worked, in seconds. */
async function workOf(session: CDPSession) {
	const { metrics } = await session.send('Performance.getMetrics');
	const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
	return { at: metric('Timestamp'), task: metric('TaskDuration'), process: metric('ProcessTime') };
}
