import type { Rendition } from '../../src/content/manifest';
import type { EncoderSettings } from './encode';

/** A format that every recording is published in. */
export interface RenditionFormat {
	readonly format: Rendition['format'];
	readonly type: Rendition['type'];
	readonly settings: EncoderSettings;
}

/**
 * In the order in which a player should try them. Floating-point samples go into both encoders: with
 * 16 bits Opus would take room tone for silence.
 */
export const renditionFormats: readonly RenditionFormat[] = [
	{
		format: 'weba',
		type: 'audio/webm; codecs="opus"',
		settings: {
			encoder: 'libopus',
			sampleFormat: 'interleaved',
			bitsPerSecond: 128_000,
			encoderOptions: { vbr: 'on', application: 'audio', compression_level: '10' },
			container: 'webm',
			// The index before the sound: seeking then needs no request of its own.
			containerOptions: { cues_to_front: '1' }
		}
	},
	{
		format: 'm4a',
		type: 'audio/mp4; codecs="mp4a.40.2"',
		settings: {
			encoder: 'aac',
			sampleFormat: 'planar',
			bitsPerSecond: 192_000,
			encoderOptions: { aac_coder: 'fast' },
			container: 'ipod',
			containerOptions: { movflags: '+faststart' }
		}
	}
];
