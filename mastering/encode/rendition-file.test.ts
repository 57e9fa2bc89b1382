import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { album } from '../../src/content/album';
import { rooms } from '../../src/content/rooms';
import { thirdOctaveHz } from '../../src/content/third-octaves';
import { soundOf, type StereoPcm } from '../../src/lib/signal/pcm';
import { feedSinks } from '../feed-sinks';
import { coverJpeg } from './cover-and-tags';
import { losslessFormat, renditionFormats, type PublishedFormat } from './formats';
import { tagsOf, type Tags } from './tags';
import { fileSpectrumDbfs } from './fidelity';
import { ThirdOctaves } from '../../src/lib/signal/third-octaves';
import { synthesiseStandIn } from '../rooms/stand-in';
import { fed, whitePcm } from '../testing/signals';
import { temporaryDirectory } from '../testing/temporary-directory';
import { RenditionFile, type EncodedFile } from './rendition-file';

const staticDirectory = temporaryDirectory();
mkdirSync(join(staticDirectory, 'album'));
let cover: Buffer;

beforeAll(async () => {
	const create = { width: 8, height: 8, channels: 3, background: 'black' } as const;
	cover = await coverJpeg(await sharp({ create }).png().toBuffer());
});

/** Encodes and checks; tells how often the sound was asked for again. */
async function checked(format: PublishedFormat, pcm: StereoPcm) {
	const master = fed(new ThirdOctaves(), pcm);
	const rendition = new RenditionFile(
		staticDirectory,
		'bonus',
		format,
		tagsOf(album.bonus, 'master')
	);
	await feedSinks(soundOf(pcm), [rendition]);
	rendition.finish();
	let reopened = 0;
	const fidelity = await rendition.check(master, () => {
		reopened++;
		return Promise.resolve(soundOf(pcm));
	});
	const { path } = await rendition.publish(new Uint8Array());
	rendition[Symbol.dispose]();
	const spectrum = fileSpectrumDbfs(join(staticDirectory, path));
	return { fidelity, reopened, path, spectrum };
}

it('encodes again, at a higher rate, until a rendition is faithful, and publishes that', async () => {
	const pcm = whitePcm(1e-3, 2);
	const {
		format,
		settings: [settings]
	} = renditionFormats[0] as PublishedFormat;
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
	// The name holds the hash of every byte.
	expect(mended.path).toBe(plain.path);
	expect(mended.fidelity).toEqual({ ...plain.fidelity, raisedTo: 256_000 });
	for (const { fidelity } of [plain, unmended]) expect(fidelity).not.toHaveProperty('raisedTo');
	expect(unmended.fidelity.differenceDb.at(-1)).toBeLessThan(-10);
	expect(unmended.spectrum.at(-1)).toBeLessThan((mended.spectrum.at(-1) ?? 0) - 10);
});

it.each([...renditionFormats, losslessFormat])(
	'copies the sound of a $format that has other tags, to the bytes that encoding gives',
	async (format) => {
		const make = async (tags: Tags, encoded?: EncodedFile) => {
			using rendition = new RenditionFile(staticDirectory, 'bonus', format, tags, encoded);
			if (!encoded) await feedSinks(soundOf(whitePcm(1e-3, 1.2345)), [rendition]);
			rendition.finish();
			return join(staticDirectory, (await rendition.publish(cover)).path);
		};
		const release = { licenceUrl: 'https://label.example/terms', upc: '5012345678900' };
		const newTags = tagsOf({ ...album.bonus, isrc: 'GBXXX2500013' }, 'master', release);
		const path = await make(tagsOf(album.bonus, 'master', {}));
		const fidelity = { format: format.format, differenceDb: [], judged: [] };
		const copied = await make(newTags, { path, fidelity });
		expect(copied).not.toBe(path);
		// The name holds the hash of every byte.
		expect(copied).toBe(await make(newTags));
	}
);

it.each(renditionFormats)(
	'keeps every third octave of the quietest room that can be heard in $format',
	async (wanted) => {
		const room = rooms.find(({ slug }) => slug === 'ai');
		if (!room) throw new Error('the room is gone');
		const pcm = synthesiseStandIn({ ...room, durationSeconds: 8.0137, events: [] });
		const original = fed(new ThirdOctaves(), pcm);
		const { fidelity, spectrum } = await checked(wanted, pcm);
		expect(fidelity).not.toHaveProperty('raisedTo');
		expect(fidelity.judged.filter(Boolean).length).toBeGreaterThanOrEqual(20);
		for (const [band, dbfs] of original.entries()) {
			if (!fidelity.judged[band]) continue;
			expect(Math.abs((spectrum[band] ?? 0) - dbfs), `${thirdOctaveHz[band]} Hz`).toBeLessThan(
				wanted.format === 'weba' ? 0.5 : 1
			);
		}
	}
);
