import { sampleRate, type StereoPcm } from '../../src/lib/signal/pcm';
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
