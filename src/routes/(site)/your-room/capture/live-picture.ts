import { bandHz } from '$content/spectrogram';
import { thirdOctaveHz } from '$content/third-octaves';
import { powerDbfs } from '$lib/signal/decibels';
import type { StereoPcm } from '$lib/signal/pcm';
import { hann, PowerSpectrum } from '$lib/signal/power-spectrum';
import { levelByte } from '$lib/signal/spectrogram-scale';
import { exactHz, ThirdOctaveFilter } from '$lib/signal/third-octaves';
import { BLOCK_FRAMES } from './block';

/** The rows of a column: third octaves. */
export const ROWS = thirdOctaveHz.length;

/** A third octave reaches from 2^(−1/6) to 2^(1/6) of its middle. */
const RELATIVE_WIDTH = 10 ** (1 / 20) - 10 ** (-1 / 20);

/**
 * The spectrogram of a recording while it grows: a column for each block, in third octaves, with the
 * levels and colours of every other picture. The fine one is made once the recording is complete.
 */
export class LivePicture {
	/** Bytes from floor to ceiling, the highest band first. */
	readonly columns: Uint8Array[] = [];
	readonly #spectrum = new PowerSpectrum(hann(BLOCK_FRAMES));
	readonly #filter: ThirdOctaveFilter;

	constructor(sampleRateHz: number) {
		this.#filter = new ThirdOctaveFilter(sampleRateHz / BLOCK_FRAMES);
	}

	/** Adds a block. */
	push({ left, right }: StereoPcm): void {
		const powers = this.#spectrum.of(left, right);
		const column = new Uint8Array(ROWS);
		for (let band = 0; band < ROWS; band++) {
			const density = this.#filter.power(powers, band) / (exactHz(band) * RELATIVE_WIDTH);
			column[ROWS - 1 - band] = levelByte(powerDbfs(density * bandHz));
		}
		this.columns.push(column);
	}
}
