import { describe, expect, it } from 'vitest';
import { parseBuffer } from 'music-metadata';
import { rightsReservation } from '$content/rights';
import { makeWav } from './wav';

const top = 1 - 2 ** -23;
const named = { title: 'Legalise', name: 'Zoë', recordedAt: '2026-03-01T10:00:00Z' };
const unnamed = { ...named, name: '' };

async function bytesOf(samples: readonly number[], channels: 1 | 2, labels = unnamed) {
	const wav = await makeWav(
		new Blob([new Float32Array(samples)]),
		{ sampleRateHz: 44_100, channels },
		labels
	);
	return new Uint8Array(await wav.arrayBuffer());
}

/** The samples as stored, 1 being full scale. */
function samplesIn(bytes: Uint8Array, count: number): number[] {
	const view = Buffer.from(bytes);
	// The first one after the description: the rights mention data too.
	const list = view.indexOf('LIST');
	const start = list + 8 + view.readUInt32LE(list + 4) + 8;
	expect(view.toString('latin1', start - 8, start - 4)).toBe('data');
	expect(view.readUInt32LE(start - 4)).toBe(count * 3);
	return Array.from({ length: count }, (_, i) => view.readIntLE(start + 3 * i, 3) / 2 ** 23);
}

describe('a WAV file of a room', () => {
	it('holds the samples it was given, rounded to 24 bits and clipped at full scale', async () => {
		const input = [0, 2 ** -23, -(2 ** -23), 0.5, -0.5, 1, -1, 1.5, -1.5, 2 ** -24];
		const bytes = await bytesOf(input, 2);
		expect(samplesIn(bytes, 10)).toEqual([
			...[0, 2 ** -23, -(2 ** -23), 0.5, -0.5, top, -1, top, -1, 2 ** -23]
		]);
	});

	it('is as long as its header says, with any number of frames', async () => {
		for (const length of [0, 1, 2, 3]) {
			const bytes = await bytesOf(Array<number>(length).fill(0.25), 1);
			expect(bytes.length % 2).toBe(0);
			expect(Buffer.from(bytes).readUInt32LE(4)).toBe(bytes.length - 8);
			expect(samplesIn(bytes, length)).toEqual(Array<number>(length).fill(0.25));
		}
	});

	it('leaves out a frame that a closed tab cut short', async () => {
		expect(samplesIn(await bytesOf([0.5, 0.25, 0.125], 2), 2)).toEqual([0.5, 0.25]);
		const odd = await makeWav(
			new Blob([new Uint8Array(9)]),
			{ sampleRateHz: 48_000, channels: 1 },
			unnamed
		);
		expect(samplesIn(new Uint8Array(await odd.arrayBuffer()), 2)).toEqual([0, 0]);
	});

	it('keeps the order of a recording of many blocks', async () => {
		const input = Float32Array.from({ length: 600_000 }, (_, i) => i / 2 ** 23);
		const wav = await makeWav(new Blob([input]), { sampleRateHz: 48_000, channels: 2 }, unnamed);
		const samples = samplesIn(new Uint8Array(await wav.arrayBuffer()), 600_000);
		expect(samples.every((x, i) => x === i / 2 ** 23)).toBe(true);
	});

	it('says what it is, who recorded it and when, and what is reserved', async () => {
		const { common, format, native } = await parseBuffer(await bytesOf([0, 0], 1, named));
		expect(format).toMatchObject({ sampleRate: 44_100, bitsPerSample: 24, numberOfChannels: 1 });
		expect(common).toMatchObject({ title: 'Legalise', date: '2026-03-01' });
		// In UTF-8, as FFmpeg and Audacity write it; this reader takes it for Latin-1.
		const texts = native.exif?.map(({ value }) => Buffer.from(String(value), 'latin1').toString());
		expect(texts).toEqual([
			...['Legalise', 'Zoë', '2026-03-01', `Recorded by Zoë. ${rightsReservation}`]
		]);
	});

	it('reserves the rights without a name too', async () => {
		const { native } = await parseBuffer(await bytesOf([0], 1));
		expect(native.exif).toContainEqual({ id: 'ICOP', value: rightsReservation });
	});
});
