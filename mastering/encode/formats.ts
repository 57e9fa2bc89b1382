import type { Rendition } from '../../src/content/manifest';
import type { EncoderSettings } from './encoder';

/** A format in which a recording is published. */
export interface FileFormat {
	/** The file's ending. */
	readonly format: Rendition['format'] | 'flac';
	readonly settings: EncoderSettings;
	/** Slower settings, for a recording that the usual ones don't keep within the limits. */
	readonly carefulSettings?: EncoderSettings;
}

/** A format in which every recording is published, for players. */
export interface RenditionFormat extends FileFormat {
	readonly format: Rendition['format'];
	readonly type: Rendition['type'];
}

const opus = {
	encoder: 'libopus',
	sampleFormat: 'flt',
	container: 'webm',
	// With the index before the sound, seeking needs no extra request.
	containerOptions: { cues_to_front: '1' }
} as const;

/**
 * In the order in which a player should try them. Both encoders get floating-point samples: given 16
 * bits, Opus would take room tone for silence.
 */
export const renditionFormats: readonly RenditionFormat[] = [
	{
		format: 'weba',
		type: 'audio/webm; codecs="opus"',
		settings: {
			...opus,
			bitsPerSecond: 152_000,
			// Lower levels skip the time-frequency analysis that short sounds need; higher ones add a
			// search for pitch and tones, which does nothing for room tone.
			encoderOptions: { vbr: 'on', application: 'audio', compression_level: '2' }
		},
		carefulSettings: {
			...opus,
			bitsPerSecond: 160_000,
			// The lowest level at which the stereo decision is made with more care, which the quietest
			// sounds may need.
			encoderOptions: { vbr: 'on', application: 'audio', compression_level: '8' }
		}
	},
	{
		format: 'm4a',
		type: 'audio/mp4; codecs="mp4a.40.2"',
		settings: {
			encoder: 'aac',
			sampleFormat: 'fltp',
			bitsPerSecond: 192_000,
			// Temporal noise shaping is for onsets, mid/side coding for sound common to both channels: room
			// tone gains nothing from either. Noise substitution would replace the room's own noise.
			encoderOptions: { aac_coder: 'fast', aac_tns: '0', aac_ms: '0', aac_pns: '0' },
			container: 'ipod',
			containerOptions: { movflags: '+faststart' }
		}
	}
];

/** The lossless download: the master's samples to the 24th bit. */
export const losslessFormat = {
	format: 'flac',
	settings: {
		encoder: 'flac',
		sampleFormat: 's32',
		bitsPerSecond: 0,
		encoderOptions: {},
		container: 'flac',
		containerOptions: {}
	}
} as const satisfies FileFormat;
