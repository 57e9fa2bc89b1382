import { amplitudeDbfs, powerDbfs, roundedDbfs } from '../audio/decibels';
import { sampleRate, type StereoPcm } from '../audio/pcm';

/** How long each interval of an envelope is. */
export const intervalMs = 100;

/** What the manifest says about a recording's level, in dBFS to one decimal. */
export interface Levels {
	/** Mean power of both channels over the whole; a full-scale sine has −3.0. */
	readonly rmsDbfs: number;
	/** Largest sample, either channel. */
	readonly peakDbfs: number;
	/** 10th percentile of the intervals. */
	readonly noiseFloorDbfs: number;
	readonly loudestDbfs: number;
	readonly quietestDbfs: number;
	/** RMS of both channels per {@link intervalMs}; the last interval may be shorter. */
	readonly envelopeDbfs: readonly number[];
}

/**
 * Measures a recording.
 * @throws RangeError when it is empty.
 */
export function measureLevels({ left, right }: StereoPcm): Levels {
	if (left.length === 0) throw new RangeError('an empty recording has no level');
	const intervalFrames = (sampleRate * intervalMs) / 1000;
	const powers: number[] = [];
	let sum = 0;
	let peak = 0;
	for (let start = 0; start < left.length; start += intervalFrames) {
		const end = Math.min(start + intervalFrames, left.length);
		let ofInterval = 0;
		for (let i = start; i < end; i++) {
			const l = left[i] as number;
			const r = right[i] as number;
			ofInterval += l * l + r * r;
			peak = Math.max(peak, Math.abs(l), Math.abs(r));
		}
		sum += ofInterval;
		powers.push(ofInterval / (2 * (end - start)));
	}
	const sorted = Float64Array.from(powers).sort();
	return {
		rmsDbfs: roundedDbfs(powerDbfs(sum / (2 * left.length))),
		peakDbfs: roundedDbfs(amplitudeDbfs(peak)),
		noiseFloorDbfs: level(sorted[Math.floor((sorted.length - 1) * 0.1)]),
		loudestDbfs: level(sorted.at(-1)),
		quietestDbfs: level(sorted[0]),
		envelopeDbfs: powers.map(level)
	};
}

function level(power = 0): number {
	return roundedDbfs(powerDbfs(power));
}
