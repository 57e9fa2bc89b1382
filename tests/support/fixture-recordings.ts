import type { Plugin } from 'vite';
import {
	manifestVersion,
	shownOf,
	type Manifest,
	type Recording
} from '../../src/content/manifest.ts';
import { rooms } from '../../src/content/rooms.ts';

/** One stand-in for each word, as mastering would describe it. */
const recordings = rooms.map(({ slug, description, durationSeconds }, index): Recording => {
	const path = (part: string, ending: string) => `album/${slug}${part}.0123456789.${ending}`;
	const bands = <T>(value: T) => new Array<T>(30).fill(value);
	const fidelity = { differenceDb: bands(0.1), judged: bands(true) };
	return {
		number: index + 1,
		slug: slug,
		provenance: 'stand-in',
		description,
		durationSeconds,
		rmsDbfs: -71.5,
		peakDbfs: -38.6,
		truePeakDbtp: -38.5,
		loudness: { integratedLufs: -58.6, ungatedLufs: -69.9 },
		spectrumDbfs: bands(-90),
		events: [
			{ atSeconds: 14.21, lengthSeconds: 0.96, peakDbfs: -43.6, bandHz: 80 },
			{ atSeconds: 52.63, lengthSeconds: 1.43, peakDbfs: -38.6, bandHz: 2000 }
		],
		noiseFloorDbfs: -74.8,
		loudestDbfs: -50.1,
		quietestDbfs: -76.5,
		renditions: [
			{
				format: 'weba',
				type: 'audio/webm; codecs="opus"',
				path: path('', 'weba'),
				bytes: Math.round(durationSeconds * 19_000)
			},
			{
				format: 'm4a',
				type: 'audio/mp4; codecs="mp4a.40.2"',
				path: path('', 'm4a'),
				bytes: Math.round(durationSeconds * 24_000)
			}
		],
		fidelity: [
			{ format: 'weba', ...fidelity },
			{ format: 'm4a', ...fidelity }
		],
		captions: path('.captions', 'vtt'),
		spectrogram: {
			dark: path('.dark', 'avif'),
			paper: path('.paper', 'avif'),
			words: 'A picture of a room.',
			tiles: [0, 1, 2, 3].map((tile) => path(`.tile${tile}`, 'avif')),
			widthPx: 1280,
			heightPx: 640,
			lowestHz: 20,
			highestHz: 16_000,
			floorDbfs: -110,
			ceilingDbfs: -50
		},
		detail: path('.detail', 'json'),
		artwork: { path: path('.artwork', 'png'), sizePx: 512 },
		cards: { card: path('.card', 'png'), story: path('.story', 'png') },
		findings: [],
		soundKey: `sound of ${slug}`,
		sourceKey: `source of ${slug}`
	};
});

const manifest: Manifest = {
	version: manifestVersion,
	recordings,
	cards: {
		card: 'album/album.card.0123456789.png',
		story: 'album/album.story.0123456789.png',
		cover: 'album/album.cover.0123456789.png',
		sourceKey: 'album'
	}
};

/**
 * Gives tests these recordings, so that no test depends on the masters that happen to be in the
 * project.
 */
export function fixtureRecordings(): Plugin {
	const shown = recordings.map((whole) => shownOf(whole, () => 10_000));
	const modules = new Map<string, unknown>([
		['\0recordings.js', { recordings: shown }],
		['\0recordings-raw.js', JSON.stringify(manifest)]
	]);
	return {
		name: 'fixture-recordings',
		enforce: 'pre',
		resolveId: {
			filter: { id: /\/generated\/recordings\.json(\?raw)?$/ },
			handler: (id) => (id.endsWith('?raw') ? '\0recordings-raw.js' : '\0recordings.js')
		},
		load: (id) =>
			modules.has(id) ? `export default ${JSON.stringify(modules.get(id))};` : undefined
	};
}
