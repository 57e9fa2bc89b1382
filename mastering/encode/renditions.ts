import type { Rendition } from '../../src/content/manifest';
import type { EncoderSettings } from './encode';

/** A format that a recording is published in. */
export interface FileFormat {
	/** The file's ending. */
	readonly format: Rendition['format'] | 'flac';
	readonly settings: EncoderSettings;
	/** Settings that cost more, for a recording that comes out unfaithful without them. */
	readonly carefulSettings?: EncoderSettings;
}

/** A format that every recording is published in, for players. */
export interface RenditionFormat extends FileFormat {
	readonly format: Rendition['format'];
	readonly type: Rendition['type'];
}

const opus = {
	encoder: 'libopus',
	sampleFormat: 'interleaved',
	container: 'webm',
	// The index before the sound: seeking then needs no request of its own.
	containerOptions: { cues_to_front: '1' }
} as const;

/**
 * In the order in which a player should try them. Floating-point samples go into both encoders: with
 * 16 bits Opus would take room tone for silence.
 */
export const renditionFormats: readonly RenditionFormat[] = [
	{
		format: 'weba',
		type: 'audio/webm; codecs="opus"',
		settings: {
			...opus,
			bitsPerSecond: 152_000,
			// Below this level the encoder no longer weighs time against frequency, for brief sounds; room
			// tone gains nothing by what comes above it, the search for pitch and for tones.
			encoderOptions: { vbr: 'on', application: 'audio', compression_level: '2' }
		},
		carefulSettings: {
			...opus,
			bitsPerSecond: 160_000,
			// From this level on the two channels are weighed more carefully, which the quietest sounds may
			// need; above it nothing is gained.
			encoderOptions: { vbr: 'on', application: 'audio', compression_level: '8' }
		}
	},
	{
		format: 'm4a',
		type: 'audio/mp4; codecs="mp4a.40.2"',
		settings: {
			encoder: 'aac',
			sampleFormat: 'planar',
			bitsPerSecond: 192_000,
			// Shaping noise within a frame is for sounds that begin in it, and the sum and difference of
			// the channels for sound that both have; room tone gains nothing by either. Noise is to be
			// the room's own, not made up by the player.
			encoderOptions: { aac_coder: 'fast', aac_tns: '0', aac_ms: '0', aac_pns: '0' },
			container: 'ipod',
			containerOptions: { movflags: '+faststart' }
		}
	}
];

/** True silence, for those who want to keep it: the master's samples to the 24th bit. */
export const losslessFormat = {
	format: 'flac',
	settings: {
		encoder: 'flac',
		sampleFormat: 'integer',
		bitsPerSecond: 0,
		encoderOptions: {},
		container: 'flac',
		containerOptions: {}
	}
} as const satisfies FileFormat;
