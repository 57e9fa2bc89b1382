import type { ShownRecording } from '$content/manifest';

/** The files mastering writes: FLAC at this rate, in so many bits. */
const published = { rateHz: 48_000, bits: 24 };

/** What a lossless file is, and what it was made from: `48 kHz, 24 bit, from 96 kHz`. */
export function describeLossless({ master }: Pick<ShownRecording, 'master'>): string {
	const from = [
		...(master && master.rateHz !== published.rateHz ? [formatRate(master.rateHz)] : []),
		// 0 is floating point, or not known.
		...(master && master.bits > 0 && master.bits !== published.bits ? [`${master.bits} bit`] : [])
	];
	const is = `${formatRate(published.rateHz)}, ${published.bits} bit`;
	return from.length > 0 ? `${is}, from ${from.join(', ')}` : is;
}

function formatRate(hz: number): string {
	return `${hz / 1000} kHz`;
}
