import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { wavBytes } from '../../../mastering/testing/wav';
import { chromium } from '../../support/chromium';

const rate = 48_000;
const seconds = 10;

/**
 * What the microphone hears, over and over: noise at −60 dBFS RMS. Like a room’s it is low, as
 * Chromium’s device runs at 44.1 kHz and hears nothing near 24.
 */
export const roomDbfs = -60;

/** How Chromium is started so that it has a microphone in such a room, and grants it. */
export const withMicrophone = {
	...chromium,
	args: [
		...chromium.args,
		'--use-fake-ui-for-media-stream',
		'--use-fake-device-for-media-stream',
		`--use-file-for-fake-audio-capture=${writeRoom()}`
	]
};

function writeRoom(): string {
	let seed = 1;
	let last = 0;
	const noise = Float32Array.from({ length: rate * seconds }, () => {
		seed = (seed * 48_271) % 2_147_483_647;
		return (last = 0.9 * last + seed / 1_073_741_823.5 - 1);
	});
	const power = noise.reduce((sum, x) => sum + x * x, 0) / noise.length;
	const samples = noise.map((x) => (x * 10 ** (roomDbfs / 20)) / Math.sqrt(power));
	const path = join(mkdtempSync(join(tmpdir(), 'room-')), 'room.wav');
	writeFileSync(path, wavBytes({ rate, bits: 16, channels: [samples, samples] }));
	return path;
}

declare global {
	interface Window {
		/** Every block of samples that a worklet has sent. */
		receivedBlocks: Float32Array[];
		/** What the page has been given, where a test keeps it. */
		microphone: MediaStream;
	}
}

/** Copies what the microphone sends, before the page has it. */
export async function watchMicrophone(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.receivedBlocks = [];
		window.AudioWorkletNode = class extends AudioWorkletNode {
			constructor(...parameters: ConstructorParameters<typeof AudioWorkletNode>) {
				super(...parameters);
				this.port.addEventListener('message', ({ data }: MessageEvent<object>) => {
					if ('samples' in data) window.receivedBlocks.push((data.samples as Float32Array).slice());
				});
			}
		};
	});
}
