import type { Room } from '../../src/content/rooms';
import { sampleRate } from '../pcm';
import { FirstOrder } from './filter-sections';
import { Doubles, Integers } from '../kernels/arrays';
import { kernels } from '../kernels/library';
import { gainFromDb, tangent } from './coefficients';
import { Random } from './random';
import {
	reverberationTimeSeconds,
	roomGeometry,
	speedOfSoundMetresPerSecond
} from './reverberation-time';

const lineCount = 8;

/** One delay line with the shelves that make it lose what its length costs in this room. */
interface Line {
	/** In frames. */
	readonly length: number;
	readonly shelves: readonly [FirstOrder, FirstOrder];
	readonly gain: number;
}

const lowShelfHz = 280;
const highShelfHz = 2400;

/**
 * The late, diffuse part of a room's reverberation: eight delay lines, mixed by a Hadamard matrix,
 * each losing per pass what the room's reverberation times at 125 Hz, 1 kHz and 4 kHz demand (Jot &
 * Chaigne, AES 90, 1991).
 * @param input Mono, what sounds in the room.
 * @param frames Length of the result; beyond the input the tail decays.
 * @returns Two decorrelated channels. An impulse comes back with an energy of about 1 per channel.
 */
export function lateReverberation(
	room: Pick<Room, 'absorption' | 'dimensionsMetres' | 'slug'>,
	input: Float64Array,
	frames: number
): { left: Float64Array; right: Float64Array } {
	const lines = delayLines(room);
	const totalFrames = lines.reduce((sum, line) => sum + line.length, 0);
	const decayFrames = (reverberationTimeSeconds(room, 'hz1000') * sampleRate) / (6 * Math.LN10);
	// Eight unit impulses go in; four lines come out, each with its share of what circulates and before
	// the matrix has made up for its own 1 ÷ √8.
	const scale = Math.sqrt(totalFrames / (4 * decayFrames));
	using delays = new Doubles(totalFrames);
	using spans = new Integers(3 * lineCount);
	using coefficients = new Doubles(7 * lineCount);
	using states = new Doubles(2 * lineCount);
	using sound = new Doubles(input.length);
	using left = new Doubles(frames);
	using right = new Doubles(frames);
	sound.array.set(input);
	let start = 0;
	for (const [k, { length, gain, shelves }] of lines.entries()) {
		spans.array.set([start, length, 0], 3 * k);
		start += length;
		const ofLine = [gain, ...shelves.flatMap(({ b0, b1, a1 }) => [b0, b1, a1])];
		// Two lines share a vector.
		const at = 7 * (k - (k % 2)) + (k % 2);
		for (const [i, value] of ofLine.entries()) coefficients.array[at + 2 * i] = value;
	}
	kernels.reverberate(
		delays.pointer,
		spans.pointer,
		coefficients.pointer,
		states.pointer,
		sound.pointer,
		input.length,
		scale,
		left.pointer,
		right.pointer,
		frames
	);
	return { left: left.array.slice(), right: right.array.slice() };
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
			length: frames,
			shelves: [shelf(lowShelfHz, lowDb, 'low'), shelf(highShelfHz, highDb, 'high')],
			// The Hadamard matrix below is not normalised.
			gain: gainFromDb(broadDb) / Math.sqrt(lineCount)
		};
	});
}

/** What a gain and two first-order shelves need so that their sum meets three levels in dB. */
function shelfGains(
	at125Db: number,
	at1000Db: number,
	at4000Db: number
): { broadDb: number; lowDb: number; highDb: number } {
	const low = (hz: number): number => 1 / (1 + squared(hz / lowShelfHz));
	const high = (hz: number): number => 1 / (1 + squared(highShelfHz / hz));
	// Broad + low·l(f) + high·h(f) = level(f) at three frequencies; the first row taken off the others.
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

function squared(value: number): number {
	return value * value;
}
