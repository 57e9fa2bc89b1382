import type { Rendition } from '../../src/content/manifest';
import type { EncoderSettings } from './encoder';

/** A format in which a recording is published. */
export interface PublishedFormat {
	/** The file's ending. */
	readonly format: Rendition['format'] | 'flac';
	/** Tried in this order until a recording is within the limits: slower, then at higher rates. */
	readonly settings: readonly [EncoderSettings, ...EncoderSettings[]];
}

/** A format in which every recording is published, for players. */
export interface RenditionFormat extends PublishedFormat {
	readonly format: Rendition['format'];
	readonly type: Rendition['type'];
}

/** @param level FFmpeg's compression level, 0 to 10. */
function opus(bitsPerSecond: number, level: number): EncoderSettings {
	return {
		encoder: 'libopus',
		sampleFormat: 'flt',
		bitsPerSecond,
		encoderOptions: { vbr: 'on', application: 'audio', compression_level: String(level) },
		container: 'webm',
		// With the index before the sound, seeking needs no extra request.
		containerOptions: { cues_to_front: '1' }
	};
}

function aac(bitsPerSecond: number): EncoderSettings {
	return {
		encoder: 'aac',
		sampleFormat: 'fltp',
		bitsPerSecond,
		// Temporal noise shaping is for onsets, mid/side coding for sound common to both channels: room
		// tone gains nothing from either. Noise substitution would replace the room's own noise.
		encoderOptions: { aac_coder: 'fast', aac_tns: '0', aac_ms: '0', aac_pns: '0' },
		container: 'ipod',
		containerOptions: { movflags: '+faststart' }
	};
}

/**
 * In the order in which a player should try them. Both encoders get floating-point samples: given 16
 * bits, Opus would take room tone for silence.
 */
export const renditionFormats: readonly RenditionFormat[] = [
	{
		format: 'weba',
		type: 'audio/webm; codecs="opus"',
		settings: [
			// Lower levels skip the time-frequency analysis that short sounds need; higher ones add a
			// search for pitch and tones, which does nothing for room tone.
			opus(152_000, 2),
			// The lowest level at which the stereo decision is made with more care, which the quietest
			// sounds may need.
			opus(160_000, 8),
			opus(256_000, 8),
			opus(384_000, 8),
			opus(510_000, 8)
		]
	},
	{
		format: 'm4a',
		type: 'audio/mp4; codecs="mp4a.40.2"',
		settings: [aac(192_000), aac(256_000), aac(320_000)]
	}
];

/** The lossless download: the master's samples to the 24th bit. */
export const losslessFormat = {
	format: 'flac',
	settings: [
		{
			encoder: 'flac',
			sampleFormat: 's32',
			bitsPerSecond: 0,
			encoderOptions: {},
			container: 'flac',
			containerOptions: {}
		}
	]
} as const satisfies PublishedFormat;
