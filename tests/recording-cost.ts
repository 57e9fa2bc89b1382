/**
 * What it costs to record a room in Chromium, and how long the recording then takes to draw:
 * `npx tsx tests/recording-cost.ts`, after a build. It records for as long as the page allows, ten
 * minutes, or for MEASURED_SECONDS.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../deploy/serve';
import { withMicrophone } from './e2e/support/microphone';
import { usageOf } from './support/process-tree';
import { launch } from './support/puppeteer-page';

const seconds = Number(process.env.MEASURED_SECONDS ?? 600);
const megabyte = 1e6;

const server = await serve({ directory: 'build', port: 0 });
const browser = await launch(withMicrophone);
try {
	const pid = browser.process()?.pid ?? 0;
	const page = await browser.newPage();
	// High enough that the player covers nothing that is pressed.
	await page.setViewport({ width: 1440, height: 1400 });
	const shows = (text: string) =>
		page.waitForFunction(
			(wanted) => document.body.innerText.includes(wanted),
			{ timeout: 0 },
			text
		);
	await page.goto(`${server.url}/your-room`);
	await page.waitForSelector('html[data-js=hydrated]');
	const restBytes = usageOf(pid).memoryBytes;
	await (await page.waitForSelector('::-p-aria(Until I stop it, 10 minutes at most)'))?.click();
	await (await page.waitForSelector('[data-main]'))?.click();
	await shows('The microphone is on. Recording “');
	const before = usageOf(pid);
	const startMs = performance.now();
	let mostBytes = 0;
	while (performance.now() - startMs < seconds * 1000 - 2000) {
		await wait(1000);
		mostBytes = Math.max(mostBytes, usageOf(pid).memoryBytes);
	}
	const share = (usageOf(pid).cpuMs - before.cpuMs) / (performance.now() - startMs);
	await (await page.waitForSelector('::-p-aria(Finish)', { timeout: 1000 }))?.click();
	await shows('Recorded: “');
	const endMs = performance.now();
	await shows('Spectrogram of ');
	const drawingSeconds = (performance.now() - endMs) / 1000;
	console.log(
		`Recording ${seconds} s, all of the browser: ${(100 * share).toFixed(1)} % of one core; ` +
			`${((mostBytes - restBytes) / megabyte).toFixed(0)} MB more than the idle page at most. ` +
			`Drawn ${drawingSeconds.toFixed(1)} s after it was saved.`
	);
} finally {
	await browser.close();
	await server.close();
}
