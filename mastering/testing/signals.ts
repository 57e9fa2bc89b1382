import { type PcmSink, sampleRate, soundOf, type StereoPcm } from '../../src/lib/signal/pcm';
import { Random } from '../rooms/random';

/** A sine in both channels; `peak` is its amplitude. */
export function sinePcm(hz: number, peak: number, seconds: number, rate = sampleRate): StereoPcm {
	const left = Float32Array.from(
		{ length: Math.round(seconds * rate) },
		(_, i) => peak * Math.sin((2 * Math.PI * hz * i) / rate)
	);
	return { left, right: left.slice() };
}

/** Independent white noise in both channels with an RMS of `rms`. */
export function whitePcm(rms: number, seconds: number): StereoPcm {
	const random = new Random('white noise for a test');
	const channel = (): Float32Array => {
		const block = new Float64Array(Math.round(seconds * sampleRate));
		random.fillWhite(block, rms * Math.sqrt(3));
		return Float32Array.from(block);
	};
	return { left: channel(), right: channel() };
}

/** Noise that falls towards the treble, as a room's does; codecs keep that best. */
export function softNoise(rmsDbfs: number, seconds: number): StereoPcm {
	const { left, right } = whitePcm(10 ** (rmsDbfs / 20), seconds);
	for (const channel of [left, right]) {
		let state = 0;
		// Halving what differs leaves a third of the power.
		for (let i = 0; i < channel.length; i++) {
			state += 0.5 * ((channel[i] ?? 0) - state);
			channel[i] = state * Math.sqrt(3);
		}
	}
	return { left, right };
}

/** Digital silence. */
export function silentPcm(seconds: number): StereoPcm {
	const left = new Float32Array(Math.round(seconds * sampleRate));
	return { left, right: left.slice() };
}

/** Signals one after the other. */
export function joined(...parts: readonly StereoPcm[]): StereoPcm {
	const frames = parts.reduce((sum, { left }) => sum + left.length, 0);
	const left = new Float32Array(frames);
	const right = new Float32Array(frames);
	let at = 0;
	for (const part of parts) {
		left.set(part.left, at);
		right.set(part.right, at);
		at += part.left.length;
	}
	return { left, right };
}

/** A signal with another added to it, which begins at a time. */
export function mixed(signal: StereoPcm, added: StereoPcm, atSeconds = 0): StereoPcm {
	const start = Math.round(atSeconds * sampleRate);
	const sum = (a: Float32Array, b: Float32Array) => a.map((x, i) => x + (b[i - start] ?? 0));
	return { left: sum(signal.left, added.left), right: sum(signal.right, added.right) };
}

/** How alike two channels are over the length of the first: 1 if they differ only in level. */
export function correlation(a: Float32Array, b: Float32Array): number {
	let [ab, aa, bb] = [0, 0, 0];
	for (const [i, x] of a.entries()) {
		const y = b[i] ?? 0;
		ab += x * y;
		aa += x * x;
		bb += y * y;
	}
	return ab / Math.sqrt(aa * bb);
}

/** What a sink makes of a signal that arrives in blocks of an odd length. */
export function fed<Result>(sink: PcmSink<Result>, pcm: StereoPcm, blockFrames = 4099): Result {
	for (const block of soundOf(pcm, blockFrames).blocks) sink.push(block);
	return sink.finish();
}
