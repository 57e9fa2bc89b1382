import type { Room } from '../../src/content/rooms';
import { sampleRate } from '../../src/lib/signal/pcm';
import { reverberationTimeSeconds, roomGeometry, speedOfSoundMetresPerSecond } from './acoustics';
import { gainFromDb, squared, tangent } from './rounded-math';
import { FirstOrder, type Filter } from './filters';
import { Random } from './random';

const lineCount = 8;

/** A delay line, and the gain and shelves by which it loses what its length costs in this room. */
interface Line {
	readonly lengthFrames: number;
	readonly gain: number;
	readonly shelves: readonly Filter[];
}

const lowShelfHz = 280;
const highShelfHz = 2400;

/**
 * The late, diffuse part of a room's reverberation: eight delay lines, mixed by a Hadamard matrix,
 * each losing per pass what the room's reverberation times at 125 Hz, 1 kHz and 4 kHz demand (Jot &
 * Chaigne, AES 90, 1991).
 * @param input Mono, the sound in the room.
 * @param frames Length of the result; beyond the input the tail decays.
 * @returns Two decorrelated channels. An impulse comes back with an energy of about 1 per channel.
 */
export function lateReverberation(
	room: Pick<Room, 'absorption' | 'dimensionsMetres' | 'slug'>,
	input: Float64Array,
	frames: number
): { left: Float64Array; right: Float64Array } {
	const lines = delayLines(room);
	const lengths = lines.map(({ lengthFrames }) => lengthFrames);
	const longest = Math.max(...lengths);
	// Nothing that goes into a line comes out of it within a step.
	const step = Math.min(...lengths);
	const decayFrames = (reverberationTimeSeconds(room, 'hz1000') * sampleRate) / (6 * Math.LN10);
	// Eight unit impulses go in; four lines come out, each with its share of what circulates and before
	// the matrix has compensated for its own 1 ÷ √8.
	const scale = Math.sqrt(lengths.reduce((sum, length) => sum + length) / (4 * decayFrames));
	const left = new Float64Array(frames);
	const right = new Float64Array(frames);
	/** What goes into each line, after as much silence as the longest holds at first. */
	const fed = lines.map(() => new Float64Array(longest + frames));
	for (let start = 0; start < frames; start += step) {
		const [a, b, c, d, e, f, g, h] = lines.map(({ lengthFrames, gain, shelves }, k) => {
			const from = longest + start - lengthFrames;
			const heard = (fed[k] as Float64Array).slice(from, from + step);
			for (let i = 0; i < heard.length; i++) heard[i] = gain * (heard[i] as number);
			for (const shelf of shelves) shelf.process(heard);
			return heard;
		}) as Eight<Float64Array>;
		for (let n = start; n < Math.min(frames, start + step); n++) {
			const i = n - start;
			const y = [a[i], b[i], c[i], d[i], e[i], f[i], g[i], h[i]] as Eight<number>;
			left[n] = (y[0] - y[1] + y[2] + y[3]) * scale;
			right[n] = (y[4] - y[5] + y[6] + y[7]) * scale;
			mix(y);
			const x = input[n] ?? 0;
			for (let k = 0; k < lineCount; k++) {
				(fed[k] as Float64Array)[longest + n] = (y[k] as number) + (k % 2 === 0 ? x : -x);
			}
		}
	}
	return { left, right };
}

type Eight<T> = [T, T, T, T, T, T, T, T];

/** Multiplies by a Hadamard matrix that is not normalised, in place. */
function mix(y: Eight<number>): void {
	for (let half = 1; half < lineCount; half *= 2) {
		for (let k = 0; k < lineCount; k++) {
			if (k & half) continue;
			const first = y[k] as number;
			const second = y[k + half] as number;
			y[k] = first + second;
			y[k + half] = first - second;
		}
	}
}

function delayLines(room: Pick<Room, 'absorption' | 'dimensionsMetres' | 'slug'>): Line[] {
	const random = new Random(`${room.slug}/delay lines`);
	const { volumeCubicMetres, surfaceSquareMetres } = roomGeometry(room);
	const meanFreePathMetres = (4 * volumeCubicMetres) / surfaceSquareMetres;
	const meanFrames = (meanFreePathMetres / speedOfSoundMetresPerSecond) * sampleRate;
	return Array.from({ length: lineCount }, (_, k) => {
		const wanted = meanFrames * (0.55 + (k / (lineCount - 1)) * 1.1) * random.between(0.96, 1.04);
		const frames = nextPrime(Math.max(61, Math.round(wanted)));
		const lossDb = (seconds: number): number => (-60 * frames) / (seconds * sampleRate);
		const { broadDb, lowDb, highDb } = shelfGains(
			lossDb(reverberationTimeSeconds(room, 'hz125')),
			lossDb(reverberationTimeSeconds(room, 'hz1000')),
			lossDb(reverberationTimeSeconds(room, 'hz4000'))
		);
		return {
			lengthFrames: frames,
			// Normalises the Hadamard matrix.
			gain: gainFromDb(broadDb) / Math.sqrt(lineCount),
			shelves: [shelf(lowShelfHz, lowDb, 'low'), shelf(highShelfHz, highDb, 'high')]
		};
	});
}

/** The gains of a broad gain and two first-order shelves whose sum meets three levels in dB. */
function shelfGains(
	at125Db: number,
	at1000Db: number,
	at4000Db: number
): { broadDb: number; lowDb: number; highDb: number } {
	const low = (hz: number): number => 1 / (1 + squared(hz / lowShelfHz));
	const high = (hz: number): number => 1 / (1 + squared(highShelfHz / hz));
	// Broad + low·l(f) + high·h(f) = level(f) at three frequencies; the first row subtracted from the others.
	const [l2, l3] = [low(1000) - low(125), low(4000) - low(125)];
	const [h2, h3] = [high(1000) - high(125), high(4000) - high(125)];
	const [d2, d3] = [at1000Db - at125Db, at4000Db - at125Db];
	const determinant = l2 * h3 - l3 * h2;
	const lowDb = (d2 * h3 - d3 * h2) / determinant;
	const highDb = (l2 * d3 - l3 * d2) / determinant;
	return { broadDb: at125Db - low(125) * lowDb - high(125) * highDb, lowDb, highDb };
}

function shelf(hz: number, gainDb: number, side: 'high' | 'low'): FirstOrder {
	// Half the gain on either side of `hz`, so that a boost and a cut are each other's inverse.
	const half = gainFromDb(gainDb / 2);
	const k = tangent((Math.PI * hz) / sampleRate);
	const [n1, n0, d1, d0] = side === 'low' ? [1, half * k, 1, k / half] : [half, k, 1 / half, k];
	const scale = 1 / (d1 + d0);
	return new FirstOrder((n1 + n0) * scale, (n0 - n1) * scale, (d0 - d1) * scale);
}

function nextPrime(from: number): number {
	for (let n = from; ; n++) {
		let divisor = 2;
		while (divisor * divisor <= n && n % divisor !== 0) divisor++;
		if (divisor * divisor > n) return n;
	}
}
