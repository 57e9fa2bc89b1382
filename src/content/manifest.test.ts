import { describe, expect, it } from 'vitest';
import { album } from './album';
import {
	parseManifest,
	type Manifest,
	type Recording,
	isOutdated,
	manifestVersion
} from './manifest';

function recording(slug: Recording['slug'], number: number): Recording {
	const path = (ending: string) => `album/${slug}.0123456789.${ending}`;
	return {
		number,
		slug,
		provenance: 'stand-in',
		durationSeconds: 236.5,
		rmsDbfs: -71,
		peakDbfs: -40,
		truePeakDbtp: -39.9,
		loudness: { integratedLufs: null, ungatedLufs: -72.3 },
		spectrumDbfs: new Array<number>(30).fill(-90),
		events: [{ atSeconds: 1, lengthSeconds: 0.2, peakDbfs: -50, bandHz: 125 }],
		noiseFloorDbfs: -75,
		loudestDbfs: -50,
		quietestDbfs: -80,
		renditions: [
			{
				format: 'weba',
				type: 'audio/webm; codecs="opus"',
				path: path('weba'),
				bytes: 1000
			}
		],
		fidelity: [
			{
				format: 'weba',
				differenceDb: [null, ...new Array<number>(29).fill(0.1)],
				judged: [false, ...new Array<boolean>(29).fill(true)]
			}
		],
		findings: [{ kind: 'note', text: 'masters/01-the.wav: its .weba needed 256 kbit/s.' }],
		captions: path('vtt'),
		spectrogram: {
			dark: path('avif'),
			paper: path('avif'),
			widthPx: 1280,
			heightPx: 640,
			lowestHz: 20,
			highestHz: 16000,
			words: 'Spectrogram of a test.',
			tiles: [path('avif')],
			floorDbfs: -110,
			ceilingDbfs: -50
		},
		detail: path('json'),
		artwork: { path: path('png'), sizePx: 512 },
		cards: { card: path('png'), story: path('png') },
		soundKey: 'key',
		sourceKey: 'key'
	};
}

function manifest(): Manifest {
	return {
		version: manifestVersion,
		recordings: album.tracks.map(({ slug, number }) => recording(slug, number)),
		cards: {
			card: 'album/album.card.0123456789.png',
			story: 'album/album.story.0123456789.png',
			cover: 'album/album.cover.0123456789.png',
			sourceKey: 'key'
		}
	};
}

describe('parseManifest', () => {
	it('reads what mastering writes', () => {
		expect(parseManifest(JSON.stringify(manifest()))).toEqual(manifest());
	});

	it('accepts a bonus track and lossless files, but requires neither', () => {
		const { recordings, ...rest } = manifest();
		const lossless = { path: 'album/bonus.0123456789.flac', bytes: 9000 };
		const bonus = { ...recording('bonus', 13), lossless };
		const read = parseManifest(JSON.stringify({ ...rest, recordings: [...recordings, bonus] }));
		expect(read.recordings.at(-1)).toEqual(bonus);
		expect(parseManifest(JSON.stringify(manifest())).recordings).toHaveLength(12);
	});

	it.each<[string, (m: Manifest) => unknown, string]>([
		['a missing recording', (m) => ({ ...m, recordings: m.recordings.slice(1) }), 'the'],
		['another version', (m) => ({ ...m, version: manifestVersion + 1 }), 'version'],
		[
			'a level above full scale',
			(m) => ({ ...m, recordings: m.recordings.map((r) => ({ ...r, rmsDbfs: 40 })) }),
			'recordings.0.rmsDbfs'
		],
		[
			'a path that leaves the album',
			(m) => ({ ...m, recordings: m.recordings.map((r) => ({ ...r, detail: '../secret' })) }),
			'recordings.0.detail'
		],
		['a list', () => [], 'version']
	])('rejects %s in one line that names the file, the fault and the fix', (_, damage, fault) => {
		const read = () => parseManifest(JSON.stringify(damage(manifest())));
		expect(read).toThrow(fault);
		expect(read).toThrow(/^src\/generated\/recordings\.json is damaged .*npm run master"\.$/);
	});

	it('distinguishes an older shape from damage', () => {
		expect(isOutdated('{"version":1,"recordings":[]}')).toBe(true);
		expect(isOutdated(JSON.stringify(manifest()))).toBe(false);
		expect(isOutdated('{"version":1')).toBe(false);
		expect(isOutdated('[]')).toBe(false);
	});

	it('rejects a truncated file', () => {
		expect(() => parseManifest(JSON.stringify(manifest()).slice(0, 200))).toThrow('not JSON');
	});
});
