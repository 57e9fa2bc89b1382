import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeRecording } from '../support/made-recording';
import { chromium, describeInEngines, firefox, otherEngines } from './support/engines';
import { listenerIn, throughWebAudio } from './support/listener';
import { until } from './support/listening';
import { servedBuildWith } from './support/made-build';

const status = `document.querySelector('[aria-label=Player] [role=status]').textContent`;
/** Whether a press would pause: it also would while the recording is loading. */
const wouldPause = `document.querySelector('[aria-label=Player] button[aria-label=Pause]') !== null`;
const toneDbfsPeak = -70;
const toneDbfs = toneDbfsPeak - 20 * Math.log10(Math.SQRT2);
const site = servedBuildWith({ legalise: () => makeRecording(60, toneDbfsPeak) });

/** A PulseAudio of this file's own, whose one device comes and goes. */
let server: ChildProcess;
let runtimePath: string;
let device = '';

beforeAll(async () => {
	runtimePath = mkdtempSync(join(tmpdir(), 'pulse-'));
	vi.stubEnv('PULSE_RUNTIME_PATH', runtimePath);
	const modules = ['-n', '--exit-idle-time=-1', '-L', 'module-native-protocol-unix'];
	server = spawn('pulseaudio', modules, { stdio: 'ignore' });
	await until(() => Promise.resolve(execFileSync('pactl', ['info'], { stdio: 'ignore' })));
});
afterAll(async () => {
	server.kill();
	await once(server, 'exit');
	vi.unstubAllEnvs();
	rmSync(runtimePath, { recursive: true });
});

function plugIn(): void {
	const options = ['load-module', 'module-null-sink', 'sink_name=speaker'];
	device = execFileSync('pactl', options, { encoding: 'utf8' }).trim();
}

function unplug(): void {
	execFileSync('pactl', ['unload-module', device]);
}

/** What the device gives out, in dB below full scale (RMS), over half a second. */
async function deviceLevel(): Promise<number> {
	const options = ['--device=speaker.monitor', '--format=float32le', '--rate=48000', '--raw'];
	const recorder = spawn('parec', options, { stdio: ['ignore', 'pipe', 'ignore'] });
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await (const chunk of recorder.stdout as AsyncIterable<Buffer>) {
		chunks.push(chunk);
		bytes += chunk.length;
		if (bytes >= 48_000 * 4) recorder.kill();
	}
	const whole = Buffer.concat(chunks);
	let squares = 0;
	const samples = Math.floor(whole.length / 4);
	for (let index = 0; index < samples; index++) squares += whole.readFloatLE(4 * index) ** 2;
	return 10 * Math.log10(squares / samples);
}

describeInEngines(
	'An output device that goes and comes back',
	(browser, engine) => {
		const { play, expectMoving, press } = listenerIn(browser, site);
		beforeAll(plugIn);
		afterAll(unplug);

		const expectAmplified = () =>
			until(async () => {
				expect(await browser().read<boolean>(throughWebAudio)).toBe(true);
				expect(await deviceLevel()).toBeCloseTo(toneDbfs + 48, -0.5);
			});

		test('has its gain again after a press of play', async () => {
			await play('/tracks/legalise');
			await press('+', 8);
			await expectAmplified();
			unplug();
			// Firefox plays on in silence, and finds the device on its own.
			if (engine !== 'Firefox') {
				await expect.poll(() => browser().read<boolean>(throughWebAudio)).toBe(false);
			}
			plugIn();
			if (await browser().read<boolean>(wouldPause)) await browser().type('k');
			await browser().type('k');
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
			await browser().press('[aria-label=Player] button[aria-label=Play]');
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
