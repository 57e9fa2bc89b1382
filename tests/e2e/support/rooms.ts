import type { Page } from '@playwright/test';
import { alive } from './site';
import { expect } from './test';

/** The sample rate of {@link SeededRoom.samples}, in hertz. */
export const rateHz = 48_000;

/** A room to put on the device. */
export interface SeededRoom {
	readonly id: string;
	readonly slug: string;
	readonly recordedAt: string;
	/** Of one channel. */
	readonly samples: Float32Array;
}

/** Opens “Your room” with these rooms in the browser's private file system, as the store keeps them. */
export async function openWithRooms(page: Page, ...rooms: readonly SeededRoom[]): Promise<void> {
	const files = rooms.flatMap(({ samples, ...known }) => {
		const format = { sampleRateHz: rateHz, channels: 1, frames: samples.length };
		return [
			[`${known.id}.f32`, Buffer.from(samples.buffer).toString('base64')],
			[`${known.id}.json`, btoa(JSON.stringify({ ...known, ...format, note: '' }))]
		] as const;
	});
	await page.goto('/your-room');
	await page.evaluate(async (files) => {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle('your-room', { create: true });
		for (const [name, base64] of files) {
			const file = await folder.getFileHandle(name, { create: true });
			const writable = await file.createWritable();
			await writable.write(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
			await writable.close();
		}
	}, files);
	await page.reload();
	await alive(page);
	await expect(page.getByRole('heading', { name: 'Rooms on this device' })).toBeVisible();
}

/** A room as it is stored. */
export interface Stored {
	readonly room: Record<string, unknown>;
	readonly samples: number;
	readonly rmsDbfs: number;
	/** Whether the samples are a stretch of what the microphone sent, without a gap. */
	readonly matchesInput: boolean;
}

/** Reads the rooms that are stored. */
export function storedRooms(page: Page): Promise<Stored[]> {
	return page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle('your-room');
		const read = async (name: string) => (await folder.getFileHandle(name)).getFile();
		const came = new Float32Array(
			await new Blob(window.receivedBlocks as BlobPart[]).arrayBuffer()
		);
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
				matchesInput: start + samples.length <= came.length
			});
		}
		return found;
	});
}
