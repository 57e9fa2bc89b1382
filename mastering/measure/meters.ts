import type { Recording } from '../../src/content/manifest';
import { roundedDbfs } from '../../src/lib/signal/decibels';
import type { StereoPcm } from '../pcm';
import type { PcmSink } from './sink';
import { EventDetector } from './event-detector';
import { LoudnessMeter } from './loudness';
import { ThirdOctaves } from './third-octaves';
import { TruePeak } from './true-peak';

/** What the manifest tells of a recording beyond its levels. */
export type Measurements = Pick<Recording, 'truePeakDbtp' | 'loudness' | 'spectrumDbfs' | 'events'>;

/** All that is measured in a recording beyond its levels, in one. */
export class Meters implements PcmSink<Measurements> {
	readonly #truePeak = new TruePeak();
	readonly #loudness = new LoudnessMeter();
	readonly #thirdOctaves = new ThirdOctaves();
	readonly #events = new EventDetector();

	push(block: StereoPcm): void {
		this.#truePeak.push(block);
		this.#loudness.push(block);
		this.#thirdOctaves.push(block);
		this.#events.push(block);
	}

	finish(): Measurements {
		const { integratedLufs, ungatedLufs } = this.#loudness.finish();
		return {
			truePeakDbtp: roundedDbfs(this.#truePeak.finish()),
			loudness: {
				integratedLufs: integratedLufs === null ? null : roundedDbfs(integratedLufs),
				ungatedLufs: ungatedLufs === null ? null : roundedDbfs(ungatedLufs)
			},
			// To the thousandth, so that a report can subtract it from what it measures anew.
			spectrumDbfs: this.#thirdOctaves.finish().map((dbfs) => Math.round(dbfs * 1000) / 1000),
			events: this.#events.finish()
		};
	}
}
