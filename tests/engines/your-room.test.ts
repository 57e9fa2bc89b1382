import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeInEngines, servedBuild, type Engine } from './support/engines';
import { openAlive, until } from './support/listening';
import { startFirefox } from './support/puppeteer-browser';
import { startWebKit } from './support/webkit';

/** Each with the microphone it has for tests, and leave to use it. */
const engines: readonly Engine[] = [
	{
		name: 'Firefox',
		start: () =>
			startFirefox('', {
				'media.navigator.streams.fake': true,
				'media.navigator.permission.disabled': true
			})
	},
	{
		name: 'WebKit',
		start: () => startWebKit(['--enable-media-stream=true', '--enable-mock-capture-devices=true'])
	}
];

/** Keeps what comes from the microphone, before the page has it. */
const watchMicrophone = `(() => {
	window.cameIn = [];
	window.AudioWorkletNode = class extends AudioWorkletNode {
		constructor(...parameters) {
			super(...parameters);
			this.port.addEventListener('message', ({ data }) => window.cameIn.push(data.samples.slice()));
		}
	};
})()`;

/** Firefox's tone: 1 kHz at a tenth of full scale. */
const largestStep = 1.05 * 0.1 * 2 * Math.PI * (1000 / 48_000);

/** What the microphone's test tones are like, and whether the stored room is a stretch of them. */
const measured = `(async () => {
	const blob = new Blob(window.cameIn);
	const came = new Float32Array(await blob.arrayBuffer());
	const dbfs = 10 * Math.log10(came.reduce((sum, y) => sum + y * y, 0) / came.length);
	let longestSmooth = 0;
	let lastJump = 0;
	for (let i = 1; i < came.length; i++) {
		if (Math.abs(came[i] - came[i - 1]) > ${largestStep}) lastJump = i;
		longestSmooth = Math.max(longestSmooth, i - lastJump);
	}
	const root = await navigator.storage?.getDirectory();
	const folder = await root?.getDirectoryHandle('your-room');
	let stored;
	for await (const name of folder?.keys() ?? []) {
		if (!name.endsWith('.f32')) continue;
		const file = await (await folder.getFileHandle(name)).getFile();
		stored = new Float32Array(await file.arrayBuffer());
	}
	let start = 0;
	const fits = (at) => stored.every((x, i) => x === came[at + i]);
	while (stored && start + stored.length <= came.length && !fits(start)) start++;
	return {
		dbfs,
		longestSmooth,
		stored: stored ? { length: stored.length, asItCame: start + stored.length <= came.length } : null
	};
})()`;

interface Measured {
	readonly dbfs: number;
	/** The most samples without a jump. */
	readonly longestSmooth: number;
	readonly stored: { readonly length: number; readonly asItCame: boolean } | null;
}

const build = join(import.meta.dirname, '../../build');
const site = servedBuild();

describeInEngines(
	'A recorded room',
	(browser, engine) => {
		test('is as it came from the microphone, and nothing of it is sent', async () => {
			await openAlive(browser(), `${site()}/your-room?word=music`);
			await browser().read(watchMicrophone);
			await browser().press('[data-main]');
			const seconds = `Number(/:(\\d\\d)/.exec(document.querySelector('[role=timer]')?.innerText)?.[1])`;
			await until(async () => {
				expect(await browser().read<number>(seconds)).toBeGreaterThanOrEqual(4);
			});
			// The button is what has the focus; WebKit's driver would click the player above it.
			await browser().read(`document.activeElement.click()`);
			await until(async () => {
				const text = await browser().read<string>('document.body.innerText');
				expect(text).toContain('Recorded: “Music”');
			});
			const room = await browser().read<Measured>(measured);
			if (engine === 'Firefox') {
				expect(Math.abs(room.dbfs + 23)).toBeLessThan(0.5);
				// A busy machine drops some sound now and then; within a second there are many blocks.
				expect(room.longestSmooth).toBeGreaterThan(48_000);
				expect(room.stored?.asItCame).toBe(true);
				expect(room.stored?.length).toBeGreaterThan(4 * 48_000);
			} else {
				// Beeps and a hum; it has no private file system.
				expect(room.dbfs).toBeGreaterThan(-25);
				expect(room.dbfs).toBeLessThan(-12);
				expect(room.stored).toBeNull();
			}

			// Everything that was asked for is a file of the site, and the question says nothing else.
			const asked = await browser().read<string[]>(
				`performance.getEntriesByType('resource').map(({ name }) => name)`
			);
			expect(asked.filter((url) => url !== site() + new URL(url).pathname)).toEqual([]);
			const isFile = (url: string) => existsSync(join(build, new URL(url).pathname));
			expect(asked.filter((url) => !isFile(url))).toEqual([]);
			expect(browser().strangers()).toEqual([]);
			expect(await browser().read('window.violations')).toEqual([]);
		});
	},
	engines
);
