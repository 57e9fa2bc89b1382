import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { album } from '../../src/content/album';
import { rooms } from '../../src/content/rooms';
import { soundOf, type StereoPcm } from '../../src/lib/signal/pcm';
import { pour } from '../pour';
import { renditionFormats, type FileFormat } from './formats';
import { tagsOf } from './tags';
import { fileSpectrumDbfs } from './fidelity';
import { ThirdOctaves } from '../../src/lib/signal/third-octaves';
import { synthesiseStandIn } from '../rooms/stand-in';
import { fed, whitePcm } from '../testing/signals';
import { thirdOctaveDbfs } from '../testing/third-octaves';
import { RenditionFile } from './rendition-file';
import { decode } from '../testing/whole';

const staticDirectory = mkdtempSync(join(tmpdir(), 'staged-'));
mkdirSync(join(staticDirectory, 'album'));

afterAll(() => {
	rmSync(staticDirectory, { recursive: true });
});

/** Encodes and checks; tells how often the sound was asked for again. */
async function checked(format: FileFormat, pcm: StereoPcm) {
	const master = fed(new ThirdOctaves(), pcm);
	const rendition = new RenditionFile(
		staticDirectory,
		'bonus',
		format,
		tagsOf(album.bonus, 'master')
	);
	await pour(soundOf(pcm), [rendition]);
	rendition.finish();
	let reopened = 0;
	const fidelity = await rendition.check(master, () => {
		reopened++;
		return Promise.resolve(soundOf(pcm));
	});
	const { path } = await rendition.publish(new Uint8Array());
	rendition[Symbol.dispose]();
	const spectrum = fileSpectrumDbfs(join(staticDirectory, path));
	return { fidelity, raisedTo: rendition.raisedTo, reopened, path, spectrum };
}

it('encodes again, at a higher rate, until a rendition is faithful, and publishes that', async () => {
	const pcm = whitePcm(1e-3, 2);
	const {
		format,
		settings: [settings]
	} = renditionFormats[0] as FileFormat;
	// Opus leaves out what is above its cutoff.
	const upTo = (cutoff: string, bitsPerSecond = settings.bitsPerSecond) => ({
		...settings,
		bitsPerSecond,
		encoderOptions: { ...settings.encoderOptions, cutoff }
	});
	const higher = upTo('20000', 256_000);
	const plain = await checked({ format, settings: [higher] }, pcm);
	const mended = await checked(
		{ format, settings: [upTo('4000'), upTo('8000'), higher, upTo('20000', 510_000)] },
		pcm
	);
	const unmended = await checked({ format, settings: [upTo('4000'), upTo('8000')] }, pcm);
	expect([plain.reopened, mended.reopened, unmended.reopened]).toEqual([0, 2, 1]);
	expect([plain.raisedTo, mended.raisedTo, unmended.raisedTo]).toEqual([null, 256_000, null]);
	// The name holds the hash of every byte.
	expect(mended.path).toBe(plain.path);
	expect(mended.fidelity).toEqual(plain.fidelity);
	expect(unmended.fidelity.differenceDb.at(-1)).toBeLessThan(-10);
	expect(unmended.spectrum.at(-1)).toBeLessThan((mended.spectrum.at(-1) ?? 0) - 10);
});

it.each(renditionFormats)(
	'keeps every third octave of the quietest room that can be heard in $format',
	async (wanted) => {
		const room = rooms.find(({ slug }) => slug === 'ai');
		if (!room) throw new Error('the room is gone');
		const pcm = synthesiseStandIn({ ...room, durationSeconds: 8.0137, events: [] });
		const original = thirdOctaveDbfs(pcm);
		const { path, fidelity } = await checked(wanted, pcm);
		const [left, right] = decode(join(staticDirectory, path));
		if (!left || !right) throw new Error(`${path} is not stereo`);
		const decoded = thirdOctaveDbfs({ left, right });
		expect(fidelity.judged.filter(Boolean).length).toBeGreaterThanOrEqual(20);
		for (const [i, { hz, dbfs }] of original.entries()) {
			// The test's meter begins a band later, at 25 Hz.
			if (!fidelity.judged[i + 1]) continue;
			expect(Math.abs((decoded[i]?.dbfs ?? 0) - dbfs), `${hz.toFixed(0)} Hz`).toBeLessThan(
				wanted.format === 'weba' ? 0.5 : 1
			);
		}
	}
);
