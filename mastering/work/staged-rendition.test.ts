import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { album } from '../../src/content/album';
import { pour, soundOf } from '../audio/blocks';
import { renditionFormats, tagsOf, type FileFormat } from '../encoding';
import { fileSpectrumDbfs } from '../fidelity/file-spectrum';
import { ThirdOctaves } from '../measuring';
import { fed } from '../testing/fed';
import { whitePcm } from '../testing/signals';
import { StagedRendition } from './staged-rendition';

const staticDirectory = mkdtempSync(join(tmpdir(), 'staged-'));
mkdirSync(join(staticDirectory, 'album'));

afterAll(() => {
	rmSync(staticDirectory, { recursive: true });
});

const pcm = whitePcm(1e-3, 2);
const master = fed(new ThirdOctaves(), pcm);

/** Encodes and checks; tells how often the sound was asked for again. */
async function checked(format: FileFormat) {
	const rendition = new StagedRendition(
		staticDirectory,
		'bonus',
		format,
		tagsOf(album.bonus, 'master')
	);
	pour(soundOf(pcm), [rendition]);
	rendition.finish();
	let reopened = 0;
	const fidelity = await rendition.check(master, () => {
		reopened++;
		return Promise.resolve(soundOf(pcm));
	});
	const { path } = await rendition.publish(new Uint8Array());
	await rendition[Symbol.asyncDispose]();
	const spectrum = fileSpectrumDbfs(join(staticDirectory, path));
	return { fidelity, reopened, path, spectrum };
}

it('encodes with more care what came out unfaithful, and publishes that', async () => {
	const opus = renditionFormats[0] as FileFormat;
	// Opus leaves out what is above its cutoff.
	const cut = { ...opus.settings.encoderOptions, cutoff: '8000' };
	const careless = { ...opus, settings: { ...opus.settings, encoderOptions: cut } };
	const careful = { ...opus.settings.encoderOptions, cutoff: '20000' };
	const plain = await checked({ ...opus, settings: { ...opus.settings, encoderOptions: careful } });
	const mended = await checked({ ...careless, carefulOptions: careful });
	const unmended = await checked({ format: careless.format, settings: careless.settings });
	expect([plain.reopened, mended.reopened, unmended.reopened]).toEqual([0, 1, 0]);
	// The name holds the hash of every byte.
	expect(mended.path).toBe(plain.path);
	expect(mended.fidelity).toEqual(plain.fidelity);
	expect(unmended.fidelity.differenceDb.at(-1)).toBeLessThan(-10);
	expect(unmended.spectrum.at(-1)).toBeLessThan((mended.spectrum.at(-1) ?? 0) - 10);
});
