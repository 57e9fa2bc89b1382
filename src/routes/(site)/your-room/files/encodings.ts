import type { WavFormat } from './wav';

/** The formats that a browser may be able to encode, most compatible first. */
export const encodings = {
	aac: { codec: 'mp4a.40.2', bitsPerSecond: 192_000, ending: 'm4a', type: 'audio/mp4' },
	opus: { codec: 'opus', bitsPerSecond: 152_000, ending: 'opus', type: 'audio/ogg' }
} as const;

/** The name of a format. */
export type Encoding = keyof typeof encodings;

/** Which formats this browser can encode a room in; none without WebCodecs. */
export async function encodingsFor({ sampleRateHz, channels }: WavFormat): Promise<Encoding[]> {
	if (!('AudioEncoder' in globalThis)) return [];
	const possible = await Promise.all(
		(Object.keys(encodings) as Encoding[]).map(async (name) => {
			const { codec, bitsPerSecond } = encodings[name];
			try {
				const { supported } = await AudioEncoder.isConfigSupported({
					codec,
					bitrate: bitsPerSecond,
					sampleRate: sampleRateHz,
					numberOfChannels: channels
				});
				return supported ? [name] : [];
			} catch {
				return [];
			}
		})
	);
	return possible.flat();
}
