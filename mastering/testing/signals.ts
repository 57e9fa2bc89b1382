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

/** What a sink makes of a signal that arrives in blocks of an odd length. */
export function fed<Result>(sink: PcmSink<Result>, pcm: StereoPcm, blockFrames = 4099): Result {
	for (const block of soundOf(pcm, blockFrames).blocks) sink.push(block);
	return sink.finish();
}
