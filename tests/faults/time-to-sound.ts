/**
 * Measures how long a visitor with an empty cache on a slow line waits for sound:
 * `npx tsx tests/faults/time-to-sound.ts`, or `npx tsx tests/faults/time-to-sound.ts firefox --runs 3`.
 * The line is WebPageTest's “Slow 3G”: 400 kbit/s and 400 ms there and back, for all requests of a page
 * together. Each run has a new browser.
 *
 * It prints two medians: from a press once the page has come to rest, and from one as soon as
 * there is something to press. It isn't part of the suite, as it measures the machine too.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { serve } from '../../deploy/serve';
import type { Browser } from '../engines/support/browser';
import { startChromium, startFirefox } from '../engines/support/puppeteer-browser';
import startSoundServer from '../engines/support/sound-server';
import { FaultProxy } from './support/proxy';

const lane = { kbitPerSecond: 400, roundTripMs: 400 };
const playButton = '[aria-label=Player] button[aria-label=Play]';

/** Notes when play was pressed and when an element's clock first moved, by the page's own clock. */
const note = `
	addEventListener('pointerdown', () => (window.pressedMs ??= performance.now()), true);
	const look = () => {
		const audio = (window.audioElements ?? []).find(({ currentTime }) => currentTime > 0);
		if (audio) window.heardMs = performance.now();
		else setTimeout(look, 10);
	};
	look();
`;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		runs: { type: 'string', default: '5' },
		path: { type: 'string', default: '/tracks/ai' }
	}
});
const withFirefox = positionals.includes('firefox');
const start = withFirefox ? startFirefox : startChromium;
const stopSoundServer = withFirefox ? startSoundServer() : () => undefined;
const upstream = await serve({ directory: 'build', port: 0 });

/** When a visitor presses. */
type Moment = 'at rest' | 'at once';

async function measure(moment: Moment): Promise<{ pressMs: number; waitedMs: number }> {
	const proxy = await FaultProxy.start({ upstream: upstream.url, lane });
	const browser = await start(note);
	try {
		// Opened without waiting for the page to load, as a visitor doesn't.
		const opened = browser.open(proxy.url + values.path);
		if (moment === 'at rest') {
			await opened;
			await until(browser, `document.documentElement.dataset.js === 'hydrated'`);
			await proxy.quiet();
		}
		await until(browser, `document.querySelector('${playButton}')?.offsetWidth > 0`);
		await browser.press(playButton);
		await until(browser, `window.heardMs !== undefined`);
		await opened;
		const [pressMs, heardMs] = await browser.read<[number, number]>(
			'[window.pressedMs, window.heardMs]'
		);
		return { pressMs, waitedMs: heardMs - pressMs };
	} finally {
		await browser.close();
		await proxy.close();
	}
}

async function until(browser: Browser, expression: string): Promise<void> {
	const deadline = Date.now() + 60_000;
	while (!(await browser.read<boolean>(expression).catch(() => false))) {
		if (Date.now() > deadline) throw new Error(`This never became true: ${expression}`);
		await wait(20);
	}
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const middle = (numbers: readonly number[]) =>
	numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

try {
	for (const moment of ['at rest', 'at once'] as const) {
		const runs: { pressMs: number; waitedMs: number }[] = [];
		for (let run = 0; run < Number(values.runs); run++) runs.push(await measure(moment));
		const waits = runs.map(({ waitedMs }) => waitedMs);
		const browser = withFirefox ? 'Firefox' : 'Chromium';
		console.log(
			`${browser}, ${values.path}, pressed ${moment} (${seconds(middle(runs.map(({ pressMs }) => pressMs)))} after the address): ` +
				`sound after ${seconds(middle(waits))} (${waits.map(seconds).join(', ')})`
		);
	}
} finally {
	await upstream.destroy();
	stopSoundServer();
}
