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
		/** Every block that has come from a worklet. */
		cameIn: Float32Array[];
		/** What the page has been given, where a test keeps it. */
		microphone: MediaStream;
	}
}

/** Keeps what comes from the microphone, before the page has it. */
export async function watchMicrophone(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.cameIn = [];
		window.AudioWorkletNode = class extends AudioWorkletNode {
			constructor(...parameters: ConstructorParameters<typeof AudioWorkletNode>) {
				super(...parameters);
				this.port.addEventListener('message', ({ data }: MessageEvent<object>) => {
					if ('samples' in data) window.cameIn.push((data.samples as Float32Array).slice());
				});
			}
		};
	});
}

/** A room as it is stored. */
export interface Stored {
	readonly room: Record<string, unknown>;
	readonly samples: number;
	readonly rmsDbfs: number;
	/** Whether the samples are a stretch of what came in, without a gap. */
	readonly asTheyCame: boolean;
}

/** Reads the rooms that are stored. */
export function storedRooms(page: Page): Promise<Stored[]> {
	return page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle('your-room');
		const read = async (name: string) => (await folder.getFileHandle(name)).getFile();
		const came = new Float32Array(await new Blob(window.cameIn as BlobPart[]).arrayBuffer());
		const found = [];
		for await (const name of folder.keys()) {
			if (!name.endsWith('.json')) continue;
			const room = JSON.parse(await (await read(name)).text()) as Record<string, unknown>;
			const file = await read(name.replace('.json', '.f32'));
			const samples = new Float32Array(await file.arrayBuffer());
			const power = samples.reduce((sum, x) => sum + x * x, 0) / samples.length;
			let start = 0;
			const fits = (at: number) => samples.every((x, i) => x === came[at + i]);
			while (start + samples.length <= came.length && !fits(start)) start++;
			found.push({
				room,
				samples: samples.length,
				rmsDbfs: 10 * Math.log10(power),
				asTheyCame: start + samples.length <= came.length
			});
		}
		return found;
	});
}
