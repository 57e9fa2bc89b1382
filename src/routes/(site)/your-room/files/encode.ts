import {
	AudioSample,
	AudioSampleSource,
	BufferTarget,
	Mp4OutputFormat,
	OggOutputFormat,
	Output,
	Quality
} from 'mediabunny';
import { sampleBytes } from '../rooms/samples';
import { encodings, type Encoding } from './encodings';
import { rightsNotice, type FileLabels } from './labels';
import type { WavFormat } from './wav';

/**
 * Encodes a room with the browser's own encoder, a second at a time. Loaded on demand, as its library
 * is large.
 * @param samples interleaved 32-bit float, little-endian
 */
export async function encode(
	samples: Blob,
	{ sampleRateHz, channels }: WavFormat,
	encoding: Encoding,
	{ title, name, recordedAt }: FileLabels
): Promise<Blob> {
	const { bitsPerSecond, type } = encodings[encoding];
	const target = new BufferTarget();
	const format = encoding === 'opus' ? new OggOutputFormat() : new Mp4OutputFormat();
	const output = new Output({ format, target });
	const source = new AudioSampleSource({
		codec: encoding,
		quality: new Quality({ bitrate: bitsPerSecond })
	});
	output.addAudioTrack(source);
	const rights = rightsNotice(name);
	output.setMetadataTags({
		title,
		...(name && { artist: name }),
		date: new Date(recordedAt),
		comment: rights,
		raw: encoding === 'opus' ? { COPYRIGHT: rights } : { cprt: rights }
	});
	await output.start();
	const blockBytes = sampleRateHz * channels * sampleBytes;
	for (let at = 0, seconds = 0; at < samples.size; at += blockBytes, seconds++) {
		const block = await samples.slice(at, at + blockBytes).arrayBuffer();
		const whole = block.byteLength - (block.byteLength % (channels * sampleBytes));
		if (whole === 0) break;
		const sample = new AudioSample({
			data: block.slice(0, whole),
			format: 'f32',
			numberOfChannels: channels,
			sampleRate: sampleRateHz,
			timestamp: seconds
		});
		await source.add(sample);
		sample.close();
	}
	await output.finalize();
	if (!target.buffer) throw new Error('The encoder gave nothing.');
	return new Blob([target.buffer], { type });
}
