import type { StereoPcm } from '../audio/pcm';

/** By how much {@link decimated} lowers the sample rate. */
export const decimation = 8;

/** Three moving averages in one: nulls at every frequency that would fold down on the lowest. */
const kernel = ((): Float64Array => {
	let taps = [1];
	for (let pass = 0; pass < 3; pass++) {
		const wider = new Array<number>(taps.length + decimation - 1).fill(0);
		for (const [i, tap] of taps.entries()) {
			for (let k = 0; k < decimation; k++) wider[i + k] = (wider[i + k] ?? 0) + tap / decimation;
		}
		taps = wider;
	}
	return Float64Array.from(taps);
})();

/** The bass of a recording at an eighth of its sample rate; good up to a tenth of the new rate. */
export function decimated(pcm: StereoPcm): StereoPcm {
	return { left: decimatedChannel(pcm.left), right: decimatedChannel(pcm.right) };
}

function decimatedChannel(channel: Float32Array): Float32Array {
	const result = new Float32Array(Math.ceil(channel.length / decimation));
	const taps = kernel;
	const before = taps.length >> 1;
	for (let i = 0; i < result.length; i++) {
		const start = i * decimation - before;
		const from = Math.max(0, -start);
		const to = Math.min(taps.length, channel.length - start);
		let sum = 0;
		for (let k = from; k < to; k++) sum += (taps[k] as number) * (channel[start + k] as number);
		result[i] = sum;
	}
	return result;
}
