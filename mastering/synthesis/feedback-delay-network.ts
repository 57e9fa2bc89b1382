import type { Room } from '../../src/content/rooms';
import { sampleRate } from '../audio/pcm';
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
	readonly shelves: readonly [Shelf, Shelf];
	readonly gain: number;
	position: number;
}

/** y = b0·x + s; s = b1·x − a1·y. */
interface Shelf {
	readonly b0: number;
	readonly b1: number;
	readonly a1: number;
	state: number;
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
	const outputs = new Float64Array(lineCount);
	for (let i = 0; i < frames; i++) {
		for (let k = 0; k < lineCount; k++) {
			const line = lines[k] as Line;
			outputs[k] = absorbed(line, line.delay[line.position] as number);
		}
		const o0 = outputs[0] as number;
		const o1 = outputs[1] as number;
		const o2 = outputs[2] as number;
		const o3 = outputs[3] as number;
		const o4 = outputs[4] as number;
		const o5 = outputs[5] as number;
		const o6 = outputs[6] as number;
		const o7 = outputs[7] as number;
		// A sound that goes through two lines meets one that went the other way round. With these signs
		// as many of such pairs add as cancel, in both channels.
		left[i] = (o0 - o1 + o2 + o3) * scale;
		right[i] = (o4 - o5 + o6 + o7) * scale;
		mixByHadamard(outputs);
		const x = i < input.length ? (input[i] as number) : 0;
		for (let k = 0; k < lineCount; k++) {
			const line = lines[k] as Line;
			line.delay[line.position] = (outputs[k] as number) + (k & 1 ? -x : x);
			line.position = line.position + 1 === line.delay.length ? 0 : line.position + 1;
		}
	}
	return { left, right };
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

function shelf(hz: number, gainDb: number, side: 'high' | 'low'): Shelf {
	// Half the gain on either side of `hz`, so that a boost and a cut are each other's inverse.
	const half = gainFromDb(gainDb / 2);
	const k = tangent((Math.PI * hz) / sampleRate);
	const [n1, n0, d1, d0] = side === 'low' ? [1, half * k, 1, k / half] : [half, k, 1 / half, k];
	const scale = 1 / (d1 + d0);
	return { b0: (n1 + n0) * scale, b1: (n0 - n1) * scale, a1: (d0 - d1) * scale, state: 0 };
}

function absorbed(line: Line, x: number): number {
	const [first, second] = line.shelves;
	const y = first.b0 * x + first.state;
	first.state = first.b1 * x - first.a1 * y;
	const z = second.b0 * y + second.state;
	second.state = second.b1 * y - second.a1 * z;
	return z * line.gain;
}

function mixByHadamard(v: Float64Array): void {
	for (let half = 1; half < lineCount; half *= 2) {
		for (let i = 0; i < lineCount; i += 2 * half) {
			for (let j = i; j < i + half; j++) {
				const a = v[j] as number;
				const b = v[j + half] as number;
				v[j] = a + b;
				v[j + half] = a - b;
			}
		}
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
