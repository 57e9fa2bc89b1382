import type { Room, RoomEvent } from '../../src/content/rooms';
import { sampleRate } from '../../src/lib/signal/pcm';
import { speedOfSoundMetresPerSecond } from './acoustics';
import { cosine, sine } from './rounded-math';
import { gentleLowPass } from './filters';

type Vector = readonly [number, number, number];

/** Half the distance between the two microphones. */
const halfSpacingMetres = 0.17;
const highestOrder = 2;

/**
 * The direct sound and its first reflections at two cardioid microphones, 34 cm apart and turned
 * outwards, by the image source method (Allen & Berkley, JASA 65, 1979) up to the second order.
 * @param input Mono, the sound of the event at one metre.
 * @param frames Length of the result.
 */
export function earlyReflections(
	room: Pick<Room, 'absorption' | 'dimensionsMetres'>,
	event: Pick<RoomEvent, 'azimuthDegrees' | 'distanceMetres'>,
	input: Float64Array,
	frames: number
): { left: Float64Array; right: Float64Array } {
	const { length, width, height } = room.dimensionsMetres;
	const size: Vector = [width, length, height];
	const microphones: Vector = [width * 0.47, length * 0.31, Math.min(1.5, height * 0.5)];
	const source = placed(size, microphones, event);
	const reflection = Math.sqrt(1 - room.absorption.hz1000);
	const left = new Float64Array(frames);
	const right = new Float64Array(frames);
	const sound = input.slice();
	for (let order = 0; order <= highestOrder; order++) {
		let gain = 1;
		for (let i = 0; i < order; i++) gain *= reflection;
		if (order > 0) {
			// Walls take more from the treble, once per reflection.
			gentleLowPass(9000 * (1 - room.absorption.hz4000 / 2)).process(sound);
		}
		for (const image of images(size, source, order)) {
			const offset: Vector = [
				image[0] - microphones[0],
				image[1] - microphones[1],
				image[2] - microphones[2]
			];
			addArrival(left, sound, offset, -1, gain);
			addArrival(right, sound, offset, 1, gain);
		}
	}
	return { left, right };
}

/** The event's place in the room, moved inside if it would be beyond a wall. */
function placed(
	size: Vector,
	microphones: Vector,
	{ azimuthDegrees, distanceMetres }: Pick<RoomEvent, 'azimuthDegrees' | 'distanceMetres'>
): Vector {
	const radians = (azimuthDegrees * Math.PI) / 180;
	const inside = (value: number, extent: number): number =>
		Math.min(Math.max(value, 0.2), extent - 0.2);
	return [
		inside(microphones[0] + sine(radians) * distanceMetres, size[0]),
		inside(microphones[1] + cosine(radians) * distanceMetres, size[1]),
		inside(0.4, size[2])
	];
}

function* images(size: Vector, source: Vector, order: number): Generator<Vector> {
	for (let i = -order; i <= order; i++) {
		for (let j = -order; j <= order; j++) {
			for (let k = -order; k <= order; k++) {
				if (Math.abs(i) + Math.abs(j) + Math.abs(k) !== order) continue;
				yield [
					mirrored(source[0], size[0], i),
					mirrored(source[1], size[1], j),
					mirrored(source[2], size[2], k)
				];
			}
		}
	}
}

function mirrored(position: number, extent: number, times: number): number {
	return times * extent + (times % 2 === 0 ? position : extent - position);
}

/** Adds what one image sends to one microphone. */
function addArrival(
	channel: Float64Array,
	sound: Float64Array,
	offset: Vector,
	side: -1 | 1,
	orderGain: number
): void {
	const x = offset[0] - side * halfSpacingMetres;
	const distance = Math.max(0.3, Math.sqrt(x * x + offset[1] * offset[1] + offset[2] * offset[2]));
	// A cardioid turned outwards by 55°.
	const alongAxis = (side * x * 0.8192 + offset[1] * 0.5736) / distance;
	const gain = (orderGain * (0.5 + 0.5 * alongAxis)) / distance;
	const delay = Math.round((distance / speedOfSoundMetresPerSecond) * sampleRate);
	const count = Math.min(sound.length, channel.length - delay);
	for (let i = 0; i < count; i++) {
		channel[delay + i] = (channel[delay + i] as number) + gain * (sound[i] as number);
	}
}
