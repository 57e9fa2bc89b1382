/**
 * Has two browsers join the hour and measures how far apart they are for a whole track and the
 * changes before and after it: `npx tsx tests/hour-drift.ts`, or `npx tsx tests/hour-drift.ts firefox`
 * for Chromium and Firefox. It takes as long as the track, so it isn't part of the suite.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../deploy/serve';
import { readingExpression, shiftClock, shiftTo, startOf, type Reading } from './e2e/support/hour';
import { recordingOf } from './support/recordings';
import { startChromium, startFirefox } from './engines/support/puppeteer-browser';
import startSoundServer from './engines/support/sound-server';

const track = 'to';
const aroundSeconds = 8;
const joined = `document.body.innerText.includes('You are in.')`;
const joinButton = 'section[aria-labelledby=hour-title] button';

const withFirefox = process.argv.includes('firefox');
const stopSoundServer = withFirefox ? startSoundServer() : () => undefined;
const server = await serve({ directory: 'build', port: 0 });
const shiftMs = shiftTo(startOf(track) - aroundSeconds - 8);
const script = shiftClock(shiftMs);
const browsers = await Promise.all([
	startChromium(script),
	withFirefox ? startFirefox(script) : startChromium(script)
]);

/** A reading in milliseconds: how far the sound is ahead of its clock. */
function aheadMs({ ahead }: Reading): number {
	const hourSeconds = Math.floor((Date.now() + shiftMs) / 3_600_000) * 3600;
	return (ahead - (shiftMs / 1000 - hourSeconds)) * 1000;
}

try {
	for (const browser of browsers) {
		await browser.open(`${server.url}/on-the-hour`);
		await wait(2000);
		await browser.press(joinButton);
		while (!(await browser.read<boolean>(joined))) await wait(100);
	}
	await wait(4000);
	const until = Date.now() + (recordingOf(track).durationSeconds + 2 * aroundSeconds) * 1000;
	const distances: number[] = [];
	const aheads: number[][] = [[], []];
	const heard = new Set<string>();
	let trims = 0;
	while (Date.now() < until) {
		const readings = await Promise.all(
			browsers.map((browser) => browser.read<Reading | null>(readingExpression))
		);
		const [a, b] = readings;
		if (a && b) {
			distances.push((a.ahead - b.ahead) * 1000);
			readings.forEach((reading, index) => reading && aheads[index]?.push(aheadMs(reading)));
			heard.add(a.slug).add(b.slug);
			if (a.rate !== 1 || b.rate !== 1) trims += 1;
		}
		await wait(200);
	}
	const sizes = distances.map(Math.abs).toSorted((x, y) => x - y);
	const ms = (value = NaN) => `${value.toFixed(0)} ms`;
	console.log(`${sizes.length} readings through ${[...heard].join(', ')}`);
	console.log(`apart: at most ${ms(sizes.at(-1))}, median ${ms(sizes[sizes.length >> 1])}`);
	aheads.forEach((each, index) => {
		const ends = [Math.min(...each), Math.max(...each)].map(ms).join(' to ');
		console.log(`browser ${index + 1}: ${ends} ahead of the clock`);
	});
	console.log(`trimmed in ${((trims / sizes.length) * 100).toFixed(0)}% of the readings`);
	if ((sizes.at(-1) ?? Infinity) > 150) process.exitCode = 1;
} finally {
	await Promise.all(browsers.map((browser) => browser.close()));
	await server.close();
	stopSoundServer();
}
