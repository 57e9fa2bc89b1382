import type { Room } from '../../src/content/rooms';
import { sampleRate } from '../audio/pcm';
import { FirstOrder, runFirstOrdersTwice } from '../filtering';
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
	readonly delay: Float64Array;
	readonly shelves: readonly [FirstOrder, FirstOrder];
	readonly gain: number;
	position: number;
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
	const totalFrames = lines.reduce((sum, line) => sum + line.delay.length, 0);
	const decayFrames = (reverberationTimeSeconds(room, 'hz1000') * sampleRate) / (6 * Math.LN10);
	// Eight unit impulses go in; four lines come out, each with its share of what circulates and before
	// the matrix has made up for its own 1 ÷ √8.
	const scale = Math.sqrt(totalFrames / (4 * decayFrames));
	const left = new Float64Array(frames);
	const right = new Float64Array(frames);
	// What comes out of a line depends on nothing newer than its delay, so as many frames as the
	// shortest has can be reckoned at a time, line by line.
	const blockFrames = Math.min(...lines.map(({ delay }) => delay.length));
	const outputs = lines.map(() => new Float64Array(blockFrames));
	for (let start = 0; start < frames; start += blockFrames) {
		const count = Math.min(blockFrames, frames - start);
		for (let k = 0; k < lineCount; k += 2) {
			absorbBoth(
				[lines[k] as Line, lines[k + 1] as Line],
				[outputs[k] as Float64Array, outputs[k + 1] as Float64Array]
			);
		}
		hear(outputs, scale, left.subarray(start, start + count), right.subarray(start));
		mixByHadamard(outputs);
		for (const [k, line] of lines.entries()) {
			feed(line, outputs[k] as Float64Array, input.subarray(start, start + count), k & 1 ? -1 : 1);
		}
	}
	return { left, right };
}

/** What comes out of two lines in the next frames; two at a time are faster. */
function absorbBoth(
	lines: readonly [Line, Line],
	outputs: readonly [Float64Array, Float64Array]
): void {
	for (const [i, { delay, gain, position }] of lines.entries()) {
		const output = outputs[i] as Float64Array;
		const beforeEnd = Math.min(output.length, delay.length - position);
		for (let n = 0; n < beforeEnd; n++) output[n] = gain * (delay[position + n] as number);
		for (let n = beforeEnd; n < output.length; n++) {
			output[n] = gain * (delay[n - beforeEnd] as number);
		}
	}
	runFirstOrdersTwice(lines[0].shelves, outputs[0], lines[1].shelves, outputs[1]);
}

/**
 * Takes four lines for each channel. A sound that goes through two lines meets one that went the other
 * way round. With these signs as many of such pairs add as cancel, in both channels.
 */
function hear(
	[o0, o1, o2, o3, o4, o5, o6, o7]: readonly Float64Array[],
	scale: number,
	left: Float64Array,
	right: Float64Array
): void {
	if (!o0 || !o1 || !o2 || !o3 || !o4 || !o5 || !o6 || !o7) throw new Error('too few lines');
	for (let i = 0; i < left.length; i++) {
		left[i] =
			((o0[i] as number) - (o1[i] as number) + (o2[i] as number) + (o3[i] as number)) * scale;
		right[i] =
			((o4[i] as number) - (o5[i] as number) + (o6[i] as number) + (o7[i] as number)) * scale;
	}
}

/** Puts what circulates and what is new into a line. */
function feed(line: Line, circulating: Float64Array, input: Float64Array, sign: 1 | -1): void {
	const { delay } = line;
	let { position } = line;
	for (let i = 0; i < circulating.length; i++) {
		const x = i < input.length ? (input[i] as number) : 0;
		delay[position] = (circulating[i] as number) + sign * x;
		position = position + 1 === delay.length ? 0 : position + 1;
	}
	line.position = position;
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
			delay: new Float64Array(frames),
			shelves: [shelf(lowShelfHz, lowDb, 'low'), shelf(highShelfHz, highDb, 'high')],
			// The Hadamard matrix below is not normalised.
			gain: gainFromDb(broadDb) / Math.sqrt(lineCount),
			position: 0
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

function mixByHadamard(blocks: readonly Float64Array[]): void {
	for (let half = 1; half < lineCount; half *= 2) {
		for (let i = 0; i < lineCount; i += 2 * half) {
			for (let j = i; j < i + half; j++) {
				addAndSubtract(blocks[j] as Float64Array, blocks[j + half] as Float64Array);
			}
		}
	}
}

function addAndSubtract(a: Float64Array, b: Float64Array): void {
	for (let i = 0; i < a.length; i++) {
		const x = a[i] as number;
		const y = b[i] as number;
		a[i] = x + y;
		b[i] = x - y;
	}
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
