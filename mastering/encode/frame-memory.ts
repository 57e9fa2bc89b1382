import {
	AV_CHANNEL_LAYOUT_STEREO,
	AV_SAMPLE_FMT_FLT,
	AV_SAMPLE_FMT_FLTP,
	AV_SAMPLE_FMT_S32,
	type Frame
} from 'node-av';
import { sampleRate } from '../../src/lib/signal/pcm';

/** FFmpeg's names of what encoders take: 32-bit float in either layout, or integers, interleaved. */
export const sampleFormats = {
	integer: AV_SAMPLE_FMT_S32,
	interleaved: AV_SAMPLE_FMT_FLT,
	planar: AV_SAMPLE_FMT_FLTP
} as const;

/** How samples lie in a frame. */
export type SampleLayout = keyof typeof sampleFormats;

/** Writes `count` frames of two channels, from the `start`th on, behind the `at` that are there. */
export type Fill = (
	left: Float32Array,
	right: Float32Array,
	start: number,
	count: number,
	at: number
) => void;

/**
 * Gives a frame memory of its own for `size` samples per channel.
 * @returns what writes into it
 * @throws Error when there is no memory
 */
export function allocated(frame: Frame, size: number, layout: SampleLayout): Fill {
	frame.unref();
	frame.format = sampleFormats[layout];
	frame.nbSamples = size;
	frame.sampleRate = sampleRate;
	frame.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
	frame.allocBuffer();
	const [first, second = first] = frame.data ?? [];
	if (!first || !second) throw new Error('no memory for a frame');
	return fills[layout](first, second, size);
}

const fills: Record<SampleLayout, (first: Buffer, second: Buffer, size: number) => Fill> = {
	planar: (first, second, size) => {
		const leftPlane = new Float32Array(first.buffer, first.byteOffset, size);
		const rightPlane = new Float32Array(second.buffer, second.byteOffset, size);
		return (left, right, start, count, at) => {
			leftPlane.set(left.subarray(start, start + count), at);
			rightPlane.set(right.subarray(start, start + count), at);
		};
	},
	interleaved: (first, _, size) => {
		const samples = new Float32Array(first.buffer, first.byteOffset, 2 * size);
		return (left, right, start, count, at) => {
			for (let i = 0; i < count; i++) {
				samples[2 * (at + i)] = left[start + i] as number;
				samples[2 * (at + i) + 1] = right[start + i] as number;
			}
		};
	},
	integer: (first, _, size) => {
		const samples = new Int32Array(first.buffer, first.byteOffset, 2 * size);
		return (left, right, start, count, at) => {
			for (let i = 0; i < count; i++) {
				samples[2 * (at + i)] = integer24(left[start + i] as number);
				samples[2 * (at + i) + 1] = integer24(right[start + i] as number);
			}
		};
	}
};

/** 24 bits in the upper part of 32, as FFmpeg wants them. */
function integer24(sample: number): number {
	return Math.max(-0x80_0000, Math.min(0x7f_ffff, Math.round(sample * 0x80_0000))) << 8;
}
