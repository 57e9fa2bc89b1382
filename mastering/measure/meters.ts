import type { Recording } from '../../src/content/manifest';
import { EventDetector } from '../../src/lib/signal/events';
import type { PcmSink, StereoPcm } from '../../src/lib/signal/pcm';
import { ThirdOctaves } from '../../src/lib/signal/third-octaves';
import { LevelMeter, type Levels } from './levels';

/** Everything measured in a recording. */
export interface Measurements extends Levels, Pick<Recording, 'spectrumDbfs' | 'events'> {
	/** Level per third octave of the quiet passages. */
	readonly quietDbfs: readonly number[];
}

/** Measures a recording; {@link finish} throws RangeError when it was empty. */
export class Meters implements PcmSink<Measurements> {
	readonly #levels = new LevelMeter();
	readonly #thirdOctaves = new ThirdOctaves();
	readonly #events = new EventDetector();

	push(block: StereoPcm): void {
		this.#levels.push(block);
		this.#thirdOctaves.push(block);
		this.#events.push(block);
	}

	finish(): Measurements {
		return {
			...this.#levels.finish(),
			// To the thousandth, so that a report can subtract it from what it measures again.
			spectrumDbfs: this.#thirdOctaves.finish().map((dbfs) => Math.round(dbfs * 1000) / 1000),
			quietDbfs: this.#thirdOctaves.quietDbfs,
			events: this.#events.finish()
		};
	}
}
