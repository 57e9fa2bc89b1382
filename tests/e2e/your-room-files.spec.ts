import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import exifReader from 'exifreader';
import { unzipSync } from 'fflate';
import { parseBuffer } from 'music-metadata';
import sharp from 'sharp';
import { SuppliedCaptions } from '../../mastering/captions/supplied-captions';
import { feedSinks } from '../../mastering/feed-sinks';
import { findSources } from '../../mastering/sources/find-sources';
import { openMaster } from '../../mastering/sources/read-master';
import { rightsReservation } from '../../src/content/rights';
import { openWithRooms, rateHz } from './support/rooms';
import { expect, test } from './support/test';

const frames = 2.5 * rateHz;

/** A quiet hum with a click in it. */
const legalise = {
	id: 'l',
	slug: 'legalise',
	recordedAt: '2026-03-01T10:00:00.000Z',
	samples: Float32Array.from({ length: frames }, (_, frame) => {
		const hum = 0.004 * Math.sin((2 * Math.PI * 100 * frame) / rateHz);
		return frame > 60_000 && frame < 60_480 ? hum + (frame % 2 ? 0.05 : -0.05) : hum;
	})
};

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).click();
	const file = await coming;
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The samples of a WAV file with 24 bits, 1 being full scale. */
function samplesOf(wav: Buffer): number[] {
	const start =
		wav.indexOf('data', wav.indexOf('LIST') + 8 + wav.readUInt32LE(wav.indexOf('LIST') + 4)) + 8;
	return Array.from({ length: frames }, (_, i) => wav.readIntLE(start + 3 * i, 3) / 2 ** 23);
}

function rounded(sample: number): number {
	return Math.round(sample * 2 ** 23) / 2 ** 23;
}

test('a room is saved as sound, captions and pictures, in its maker’s name', async ({ page }) => {
	await openWithRooms(page, legalise);
	await page.getByRole('button', { name: 'See and hear it' }).click();
	await page.getByLabel('Your name, if you like').fill('Zoë Ash');

	const wav = await download(page, 'Save WAV');
	expect(wav.name).toBe('06-legalise.wav');
	const inFile = samplesOf(wav.bytes);
	expect(legalise.samples.filter((sample, i) => rounded(sample) !== inFile[i])).toHaveLength(0);
	expect(wav.bytes.toString()).toContain(`Recorded by Zoë Ash. ${rightsReservation}`);

	const opus = await download(page, 'Save Opus');
	expect(opus.name).toBe('06-legalise.opus');
	const { common, format, native } = await parseBuffer(opus.bytes);
	expect(format.duration).toBeCloseTo(2.5, 1);
	expect(common).toMatchObject({ title: 'Legalise', artist: 'Zoë Ash' });
	expect(JSON.stringify(native)).toContain(`Recorded by Zoë Ash. ${rightsReservation}`);

	const captions = await download(page, 'Save Captions');
	expect(captions.name).toBe('06-legalise.vtt');
	expect(captions.bytes.toString()).toMatch(
		/^WEBVTT\n\nNOTE\n“Legalise”: a room recorded by Zoë Ash/
	);

	for (const [label, ending, width, height] of [
		['1200 × 630', 'card', 1200, 630],
		['1080 × 1920', 'story', 1080, 1920]
	] as const) {
		const picture = await download(page, `Save Picture, ${label}`);
		expect(picture.name).toBe(`06-legalise.${ending}.png`);
		expect(await sharp(picture.bytes).metadata()).toMatchObject({ format: 'png', width, height });
		const tags = exifReader.load(picture.bytes);
		expect(tags.DataMining?.value).toMatch(/DMI-PROHIBITED/);
		expect(tags.rights?.description).toBe(`Recorded by Zoë Ash. ${rightsReservation}`);
		expect(tags.creator?.description).toBe('Zoë Ash');
		// The lamp, and the word that it lights.
		const { data } = await sharp(picture.bytes)
			.removeAlpha()
			.raw()
			.toBuffer({ resolveWithObject: true });
		let lit = 0;
		for (let i = 0; i < data.length; i += 3) {
			if (data[i] === 0xff && data[i + 1] === 0x4b && data[i + 2] === 0x33) lit++;
		}
		expect(lit / (width * height)).toBeGreaterThan(0.01);
	}
});

test('an edition unpacks into masters that mastering takes for rooms of its maker', async ({
	page
}) => {
	const directory = await mkdtemp(join(tmpdir(), 'edition-'));
	try {
		await openWithRooms(page, legalise);
		await page.getByRole('button', { name: 'Download your edition' }).click();
		await expect(
			page.getByText('Your name must be one line of 1 to 80 characters.').first()
		).toBeVisible();
		await page.getByLabel('Your name', { exact: true }).fill('Zoë Ash');
		const { name, bytes } = await download(page, 'Download your edition');
		expect(name).toBe('edition.zip');
		const files = unzipSync(bytes);
		expect(Object.keys(files)).toEqual(['edition.json', '06-legalise.wav', '06-legalise.vtt']);
		for (const [path, content] of Object.entries(files))
			await writeFile(join(directory, path), content);

		const { sources, edition, faults } = await findSources(directory);
		expect(faults).toEqual([]);
		expect(edition).toMatchObject({ name: 'Zoë Ash', title: 'Rooms recorded by Zoë Ash' });
		const source = sources.find(({ track }) => track.slug === 'legalise');
		if (source?.kind !== 'master' || !source.captionsPath)
			throw new Error('no recording of a room');
		expect(await feedSinks(await openMaster(source.path), [])).toBe(frames);
		const captions = await SuppliedCaptions.read(source.captionsPath);
		expect(captions.within(frames / rateHz).cues.length).toBeGreaterThan(0);
	} finally {
		await rm(directory, { recursive: true });
	}
});
