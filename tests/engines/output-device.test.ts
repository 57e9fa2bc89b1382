import { execFileSync, spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRecording } from '../support/tone-recording';
import { chromium, describeInEngines, firefox, otherEngines } from './support/engines';
import { listenerIn, throughWebAudio } from './support/listener';
import { openAlive, playButton, status, until } from './support/listening';
import { servedBuildWith } from './support/made-build';
import { startOwnSoundServer } from './support/sound-server';

/** Whether it says that Listen closer waits for a press, as when a browser is slow to start Web Audio. */
const gainWaits = `document.body.textContent.includes('until you press play again')`;
/** Whether a press would pause. */
const wouldPause = `document.querySelector('[aria-label=Player] button[aria-label=Pause]') !== null`;
const toneDbfsPeak = -70;
const toneDbfs = toneDbfsPeak - 20 * Math.log10(Math.SQRT2);
const site = servedBuildWith({ legalise: () => makeRecording(60, toneDbfsPeak) });

/** The one device, which comes and goes. */
let device = '';

let stopSound: () => Promise<void>;
beforeAll(async () => {
	stopSound = await startOwnSoundServer();
});
afterAll(() => stopSound());

function plugIn(): void {
	const options = ['load-module', 'module-null-sink', 'sink_name=speaker'];
	device = execFileSync('pactl', options, { encoding: 'utf8' }).trim();
}

function unplug(): void {
	execFileSync('pactl', ['unload-module', device]);
}

/**
 * What the device gives out, in dB below full scale (RMS), over at least half a second.
 * @param during what happens meanwhile
 */
async function deviceLevel(during: () => Promise<unknown> = () => Promise.resolve()) {
	const options = ['--device=speaker.monitor', '--format=float32le', '--rate=48000', '--raw'];
	const recorder = spawn('parec', options, { stdio: ['ignore', 'pipe', 'ignore'] });
	const chunks: Buffer[] = [];
	let bytes = 0;
	const stop = () => void recorder.kill();
	let happening: Promise<unknown> | undefined;
	for await (const chunk of recorder.stdout as AsyncIterable<Buffer>) {
		happening ??= during();
		chunks.push(chunk);
		bytes += chunk.length;
		if (bytes >= 48_000 * 4) happening.then(stop, stop);
	}
	await happening;
	const whole = Buffer.concat(chunks);
	let squares = 0;
	const samples = Math.floor(whole.length / 4);
	for (let index = 0; index < samples; index++) squares += whole.readFloatLE(4 * index) ** 2;
	return 10 * Math.log10(squares / samples);
}

/** A script: it counts what is played and what other tabs are told. */
const watchWakes = `(() => {
	window.plays = window.claims = 0;
	const { play } = HTMLMediaElement.prototype;
	HTMLMediaElement.prototype.play = function () {
		window.plays += 1;
		return play.call(this);
	};
	new BroadcastChannel('is-this-what-we-want/turn').onmessage = () => (window.claims += 1);
	return null;
})()`;
/** What a visitor can notice: the player, the lock screen, other tabs. */
const visible = `[
	${status},
	navigator.mediaSession?.metadata?.title,
	navigator.mediaSession?.playbackState,
	window.claims
]`;
/** Whether a track is loaded; and where there is a mouse, was played and is back at its start. */
const isReady = `window.audioElements.some(({ readyState }) => readyState > 1)
	&& (window.plays > 0 || !matchMedia('(hover: hover)').matches)
	&& window.audioElements.every(
		({ paused, currentTime, muted }) => paused && currentTime === 0 && !muted
	)`;

describeInEngines(
	'The output device',
	(browser, engine) => {
		const { play, expectMoving, press } = listenerIn(browser, site);
		beforeAll(plugIn);
		afterAll(unplug);

		const pressPlay = async () => {
			if (await browser().read<boolean>(wouldPause)) await browser().type('k');
			await browser().type('k');
		};
		const expectAmplified = () =>
			until(async () => {
				if (await browser().read<boolean>(gainWaits)) {
					await pressPlay();
					// Each press starts Web Audio again, so one more at once would never let it run.
					const patience = { timeout: 10_000 };
					await expect.poll(() => browser().read(gainWaits), patience).toBe(false);
				}
				expect(await browser().read<boolean>(throughWebAudio)).toBe(true);
				expect(await deviceLevel()).toBeCloseTo(toneDbfs + 48, -0.5);
			});

		test('is given nothing of a track that is loaded ahead', async () => {
			await openAlive(browser(), `${site()}/tracks/legalise`);
			await browser().read(watchWakes);
			const before = await browser().read(visible);
			const level = await deviceLevel(async () => {
				const hover = `new PointerEvent('pointerenter')`;
				await browser().read(`document.querySelector('${playButton}').dispatchEvent(${hover})`);
				await expect.poll(() => browser().read(isReady)).toBe(true);
			});
			expect(level).toBe(-Infinity);
			expect(await browser().read(visible)).toEqual(before);
			await browser().press(playButton);
			await expectMoving(await expectMoving());
			await until(async () => {
				expect(await deviceLevel()).toBeCloseTo(toneDbfs, -0.5);
			});
		});

		test('has its gain again when it comes back, after a press of play', async () => {
			await play('/tracks/legalise');
			await press('+', 8);
			await expectAmplified();
			unplug();
			// Firefox plays on in silence, and finds the device on its own.
			if (engine !== 'Firefox') {
				await expect.poll(() => browser().read<boolean>(throughWebAudio)).toBe(false);
			}
			plugIn();
			// WebKitGTK stops, tries again later, and may then ask for a press.
			await expect.poll(() => browser().read(status)).toMatch(/^(Playing|Press play)/);
			await pressPlay();
			await expectMoving(await expectMoving());
			await expectAmplified();
		});
	},
	[chromium, ...otherEngines]
);

describeInEngines(
	'No output device',
	(browser) => {
		const { expectMoving } = listenerIn(browser, site);
		afterAll(unplug);

		test('is what it says, and plays once there is one', async () => {
			await browser().open('about:blank');
			await browser().open(`${site()}/tracks/legalise`);
			await browser().press(playButton);
			await expect
				.poll(() => browser().read(status))
				.toMatch(/^This device has no sound output\. Trying again from/);
			plugIn();
			await expectMoving(await expectMoving());
			await expect.poll(() => browser().read(status)).toMatch(/^Playing/);
		});
	},
	// Chromium plays on in silence, and WebKitGTK gives no reason.
	[firefox]
);
