import type { SoundEvent } from '../../src/content/manifest';
import { thirdOctaveHz } from '../../src/content/third-octaves';
import { amplitudeDbfs, roundedDbfs } from '../../src/lib/signal/decibels';
import { sampleRate, type StereoPcm } from '../pcm';
import type { PcmSink } from './sink';
import { FloatList } from './float-list';
import { HopPeaks } from './hop-peaks';
import { onsets, type Onset } from './onsets';
import { ThirdOctaveFilter } from './third-octave-filter';
import { hann } from '../../src/lib/signal/windows';
import { WindowedSpectra } from '../../src/lib/signal/windowed-spectra';

/** 43 ms: long enough to part the bands above 100 Hz, short enough to say when. */
const windowFrames = 2048;
const hopFrames = windowFrames / 2;

/** Below there is rumble, and no bin of its own for a band. */
const lowestBand = thirdOctaveHz.indexOf(50);

/** −160 dBFS: less than 24 bits hold, so that the level of silence is a number. */
const leastPower = 1e-16;

/**
 * Finds the sounds that rise clearly above the floor of a recording: whatever begins suddenly and
 * exceeds what is usual in a third octave about that time. The floor may wander, as a room's does.
 */
export class EventDetector implements PcmSink<SoundEvent[]> {
	readonly #filter = new ThirdOctaveFilter(sampleRate / windowFrames);
	readonly #levelsDb = new FloatList();
	readonly #peaks = new HopPeaks(hopFrames);
	readonly #spectra = new WindowedSpectra(
		hann(windowFrames),
		hopFrames,
		this.#filter.bins,
		(powers) => {
			for (let band = lowestBand; band < thirdOctaveHz.length; band++) {
				this.#levelsDb.add(10 * Math.log10(this.#filter.power(powers, band) + leastPower));
			}
		}
	);
	#frames = 0;

	push(block: StereoPcm): void {
		this.#frames += block.left.length;
		this.#spectra.push(block);
		this.#peaks.push(block);
	}

	finish(): SoundEvent[] {
		const peaks = this.#peaks.finish();
		const bandCount = thirdOctaveHz.length - lowestBand;
		// Without the first window and what is left of the last: they hold an end of the recording, where
		// whatever breaks off sounds like a click.
		const levels = { bandCount, levelsDb: this.#levelsDb.all.subarray(bandCount) };
		return onsets(levels)
			.map((onset) => this.#eventOf(onset, peaks))
			.filter(({ lengthSeconds }) => lengthSeconds > 0);
	}

	/** Frame n is of the window whose middle lies where hop n + 1 begins. */
	#eventOf({ startFrame, endFrame, band }: Onset, peaks: Float32Array): SoundEvent {
		const atSeconds = hundredths(((startFrame + 1) * hopFrames) / sampleRate);
		const endSeconds = Math.min((endFrame + 1) * hopFrames, this.#frames) / sampleRate;
		const peak = peaks.subarray(startFrame, endFrame + 1).reduce((a, b) => Math.max(a, b), 0);
		return {
			atSeconds,
			lengthSeconds: hundredths(endSeconds - atSeconds),
			peakDbfs: roundedDbfs(amplitudeDbfs(peak)),
			bandHz: thirdOctaveHz[lowestBand + band] as number
		};
	}
}

function hundredths(seconds: number): number {
	return Math.round(seconds * 100) / 100;
}
