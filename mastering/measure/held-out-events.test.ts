import { describe, expect, it, vi } from 'vitest';
import type { SoundEvent } from '../../src/content/manifest';
import { thirdOctaveHz } from '../../src/content/third-octaves';
import { sampleRate, type StereoPcm } from '../../src/lib/signal/pcm';
import { Random } from '../rooms/random';
import { fed } from '../testing/signals';
import { EventDetector } from '../../src/lib/signal/events';
import { ThirdOctaves } from '../../src/lib/signal/third-octaves';

vi.setConfig({ testTimeout: 120_000 });

/*
 * Sounds of which everything is known, over noise that no stand-in has: the detector was tuned on the
 * stand-ins, so these tell how well it does on anything else.
 */

const seconds = 40;
const frames = seconds * sampleRate;
/** The window that the detector hears with: a shorter sound is as loud as it is on average in one. */
const windowSeconds = 0.043;

/** The colours of noise, by what they do to white noise, and how loud each is. */
const colours = [
	{ name: 'white', rmsDbfs: -62, shape: () => (x: number) => x },
	{ name: 'pink', rmsDbfs: -71, shape: pink },
	{ name: 'brown', rmsDbfs: -78, shape: brown }
] as const;

const kinds = ['click', 'knock', 'tone'] as const;

/** A sound that was added. */
interface Known {
	readonly kind: (typeof kinds)[number];
	readonly atSeconds: number;
	readonly lengthSeconds: number;
	readonly band: number;
}

/** How well the sounds of one level were detected. */
interface Score {
	/** The share of the sounds that was found: of the clicks, and of all the longer ones. */
	readonly clickRecall: number;
	readonly recall: number;
	/** The share of what was found that had been added. */
	readonly precision: number;
	/** The share of what was found that was placed in its third octave or in the next. */
	readonly bandShare: number;
	readonly medianOnsetErrorSeconds: number;
	readonly medianToneLengthErrorSeconds: number;
}

function pink(): (x: number) => number {
	// Three poles that fall by 3 dB an octave within 0.5 dB (Paul Kellet's, shortened).
	let [a, b, c] = [0, 0, 0];
	return (x) => {
		a = 0.997_65 * a + x * 0.099_046;
		b = 0.963 * b + x * 0.296_516_4;
		c = 0.57 * c + x * 1.052_691_3;
		return a + b + c + x * 0.1848;
	};
}

function brown(): (x: number) => number {
	let state = 0;
	return (x) => (state = 0.998 * state + x);
}

function noise(seed: string, { rmsDbfs, shape }: (typeof colours)[number]): StereoPcm {
	const channel = (name: string): Float32Array => {
		const white = new Float64Array(frames);
		new Random(`held out/${seed}/${name}`).fillWhite(white, 1);
		const shaped = white.map(shape());
		const power = shaped.reduce((sum, x) => sum + x * x, 0) / frames;
		const gain = 10 ** (rmsDbfs / 20) / Math.sqrt(power);
		return Float32Array.from(shaped, (x) => x * gain);
	};
	return { left: channel('left'), right: channel('right') };
}

/** Sounds that are far enough apart to be told from each other. */
function sounds(seed: string): Known[] {
	const random = new Random(`held out/${seed}/sounds`);
	const known: Known[] = [];
	for (let at = 3; at < seconds - 5; at += random.between(4, 6)) {
		const kind = kinds[Math.floor(random.between(0, kinds.length))] ?? 'tone';
		const lengthSeconds = { click: 0.003, knock: 0.12, tone: random.between(0.15, 1.5) }[kind];
		const lowestHz = kind === 'click' ? 2000 : 125;
		const bands = thirdOctaveHz.flatMap((hz, i) => (hz >= lowestHz && hz <= 8000 ? [i] : []));
		const band = bands[Math.floor(random.between(0, bands.length))] ?? 0;
		known.push({ kind, atSeconds: at, lengthSeconds, band });
	}
	return known;
}

/** Adds a sound so that it is `overDb` louder than the noise in its third octave. */
function add(
	pcm: StereoPcm,
	{ kind, atSeconds, lengthSeconds, band }: Known,
	bandDbfs: number,
	overDb: number
): void {
	const hz = thirdOctaveHz[band] ?? 1000;
	const length = Math.round(lengthSeconds * sampleRate);
	const envelope = (i: number): number => {
		if (kind === 'knock') return Math.exp((-6 * i) / length);
		// 2 ms to swell and to fade, so that a tone has no click of its own.
		const edge = kind === 'tone' ? Math.min(i, length - i) / (0.002 * sampleRate) : 1;
		return Math.min(1, edge);
	};
	const wave = Float64Array.from(
		{ length },
		(_, i) => envelope(i) * Math.sin((2 * Math.PI * hz * i) / sampleRate)
	);
	const heard = Math.max(length, windowSeconds * sampleRate);
	const power = wave.reduce((sum, x) => sum + x * x, 0) / heard;
	const gain = 10 ** ((bandDbfs + overDb) / 20) / Math.sqrt(power);
	const start = Math.round(atSeconds * sampleRate);
	for (const channel of [pcm.left, pcm.right]) {
		wave.forEach((x, i) => {
			channel[start + i] = (channel[start + i] ?? 0) + gain * x;
		});
	}
}

function score(overDb: number): Score {
	const all: { known: Known; event: SoundEvent | undefined }[] = [];
	let detected = 0;
	for (const colour of colours) {
		const seed = `${colour.name}/${overDb}`;
		const pcm = noise(seed, colour);
		const spectrumDbfs = fed(new ThirdOctaves(), pcm);
		const known = sounds(seed);
		for (const sound of known) add(pcm, sound, spectrumDbfs[sound.band] ?? NaN, overDb);
		const events = fed(new EventDetector(), pcm);
		detected += events.length;
		for (const sound of known) {
			const event = events.find(({ atSeconds }) => Math.abs(atSeconds - sound.atSeconds) < 0.1);
			all.push({ known: sound, event });
		}
	}
	const found = all.flatMap(({ known, event }) => (event ? [{ known, event }] : []));
	const tones = found.filter(({ known }) => known.kind === 'tone');
	const near = found.filter(
		({ known, event }) => Math.abs(thirdOctaveHz.indexOf(event.bandHz as 1000) - known.band) <= 1
	);
	return {
		clickRecall: recallOf(all.filter(({ known }) => known.kind === 'click')),
		recall: recallOf(all.filter(({ known }) => known.kind !== 'click')),
		precision: found.length / detected,
		bandShare: near.length / found.length,
		medianOnsetErrorSeconds: median(
			found.map(({ known, event }) => Math.abs(event.atSeconds - known.atSeconds))
		),
		medianToneLengthErrorSeconds: median(
			tones.map(({ known, event }) => Math.abs(event.lengthSeconds - known.lengthSeconds))
		)
	};
}

function recallOf(sounds: readonly { readonly event: SoundEvent | undefined }[]): number {
	return sounds.filter(({ event }) => event).length / sounds.length;
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

describe('sounds that the detector was not tuned on', () => {
	it.each([
		{ overDb: 12, recall: 0.85, clickRecall: 0.2 },
		// A click in the middle of a window is in no other, and what is loud in one alone may be chance.
		{ overDb: 30, recall: 0.95, clickRecall: 0.75 }
	])('are found, and nothing else, $overDb dB above the noise of their band', (least) => {
		const result = score(least.overDb);
		expect(result.recall).toBeGreaterThanOrEqual(least.recall);
		expect(result.clickRecall).toBeGreaterThanOrEqual(least.clickRecall);
		expect(result.precision).toBeGreaterThanOrEqual(0.95);
		expect(result.bandShare).toBeGreaterThanOrEqual(0.95);
		expect(result.medianOnsetErrorSeconds).toBeLessThan(0.02);
		expect(result.medianToneLengthErrorSeconds).toBeLessThan(0.045);
	});

	it.each(colours)('are not heard in $name noise alone', (colour) => {
		expect(fed(new EventDetector(), noise(`${colour.name}/alone`, colour))).toEqual([]);
	});
});
