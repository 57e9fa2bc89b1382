import {
	AV_CHANNEL_LAYOUT_STEREO,
	AV_SAMPLE_FMT_FLTP,
	FFmpegError,
	SoftwareResampleContext
} from 'node-av';
import { sampleRate, type StereoPcm } from '../audio/pcm';

const chunkFrames = 65_536;

/** Brings PCM from `rate` to 48 kHz with FFmpeg's resampler, in float. */
export function resampled(pcm: StereoPcm, rate: number): StereoPcm {
	const frames = Math.round((pcm.left.length / rate) * sampleRate);
	const left = new Float32Array(frames);
	const right = new Float32Array(frames);
	using resampler = new SoftwareResampleContext();
	FFmpegError.throwIfError(
		resampler.allocSetOpts2(
			AV_CHANNEL_LAYOUT_STEREO,
			AV_SAMPLE_FMT_FLTP,
			sampleRate,
			AV_CHANNEL_LAYOUT_STEREO,
			AV_SAMPLE_FMT_FLTP,
			rate
		),
		'set up the resampler'
	);
	// Longer than the default, for a pass band to 21 kHz and a stop band below 24-bit noise.
	resampler.setOption('filter_size', '64');
	resampler.setOption('cutoff', '0.97');
	FFmpegError.throwIfError(resampler.init(), 'set up the resampler');
	let written = 0;
	const convert = (input: Buffer[] | null, count: number): void => {
		const room = resampler.getOutSamples(count) + 16;
		const out = [new Float32Array(room), new Float32Array(room)] as const;
		const made = resampler.convertSync(out.map(bytesOf), room, input, count);
		FFmpegError.throwIfError(made, 'resample');
		const kept = Math.min(made, frames - written);
		left.set(out[0].subarray(0, kept), written);
		right.set(out[1].subarray(0, kept), written);
		written += kept;
	};
	for (let start = 0; start < pcm.left.length; start += chunkFrames) {
		const chunk = [pcm.left, pcm.right].map((c) => c.slice(start, start + chunkFrames));
		convert(chunk.map(bytesOf), chunk[0]?.length ?? 0);
	}
	convert(null, 0);
	return { left, right };
}

function bytesOf(samples: Float32Array): Buffer {
	return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}
