import type { Frame } from 'node-av';
import { planesOf } from '../filter-graph';
import type { Examiner } from './decode';
import type { SoundShape } from './sound-file';
import { SpectrumEnd, windowFrames } from './upsampled';

const minimumSilenceSeconds = 0.5;
const highestOffset = 10 ** (-60 / 20);
const highestRmsDbfs = -30;
/** Relative to the whole power: anything below is mere rounding. */
const negligiblePower = 10 ** (-60 / 10);
/** Full scale less one step of 16 bits, where some converters stop. */
const fullScale = 1 - 2 ** -15;
/** One or two samples at full scale may be chance, and the other end of the range counts as one. */
const chanceCount = 3;
const fewBits = 16;

const measured = [
	'Bit_depth',
	'DC_offset',
	'Number_of_Infs',
	'Number_of_NaNs',
	'Peak_count',
	'Peak_level',
	'RMS_level'
].join('+');

/** What makes a master unusable, in one part of it. */
export interface PartFigures {
	readonly peakDbfs: number;
	/** Whether there are NaNs or infinities among the samples. */
	readonly hasInvalidSamples: boolean;
}

/**
 * Collects what an engineer would want to know about a master, such as clipping, while it is read.
 * FFmpeg's `astats` and `silencedetect` do the measuring, on parts of half a second.
 */
export class Examination implements Examiner {
	readonly filters: string;
	readonly #shape: SoundShape;
	readonly #spectrumEnd = new SpectrumEnd();
	#frames = 0;
	readonly #offsetSums = [0, 0];
	/** Sums over all frames: of the channels' mean, of half their difference, of half their sum. */
	readonly #power = { channels: 0, difference: 0, sum: 0 };
	#bits = 0;
	readonly #clipping = { places: 0, firstSeconds: 0 };
	readonly #silences: { startSeconds: number; endSeconds: number | null }[] = [];

	constructor(shape: SoundShape) {
		this.#shape = shape;
		const partFrames = Math.max(windowFrames, Math.round(shape.rate / 2));
		this.filters = [
			`asetnsamples=n=${partFrames}:p=0`,
			`silencedetect=noise=1e-12:duration=${minimumSilenceSeconds}`,
			// Two more channels show whether left and right are the same, or opposite.
			...(shape.channelCount === 2 ? ['pan=4c|c0=c0|c1=c1|c2=0.5*c0-0.5*c1|c3=0.5*c0+0.5*c1'] : []),
			`astats=metadata=1:reset=1:measure_perchannel=${measured}:measure_overall=none`
		].join();
	}

	/** Takes the next part. @returns what could make the master unusable */
	examine(frame: Frame): PartFigures {
		using metadata = frame.getMetadata();
		const value = (name: string): number | null => {
			const text = metadata.get(`lavfi.${name}`);
			return text === null ? null : text === '-inf' ? -Infinity : Number(text);
		};
		const ofChannel = (channel: number, name: string): number =>
			value(`astats.${channel + 1}.${name}`) ?? 0;
		const power = (channel: number): number =>
			frame.nbSamples * 10 ** (ofChannel(channel, 'RMS_level') / 10);
		const [left, right = left] = planesOf(frame);
		if (!left || !right) throw new Error('a frame without channels');
		const { channelCount, rate } = this.#shape;
		const channels = Array.from({ length: channelCount }, (_, channel) => channel);
		let hasInvalidSamples = false;
		let peakDbfs = -Infinity;
		let clippedFrom = Infinity;
		for (const channel of channels) {
			hasInvalidSamples ||=
				ofChannel(channel, 'Number of NaNs') + ofChannel(channel, 'Number of Infs') > 0;
			peakDbfs = Math.max(peakDbfs, ofChannel(channel, 'Peak_level'));
			this.#offsetSums[channel] =
				(this.#offsetSums[channel] ?? 0) + frame.nbSamples * ofChannel(channel, 'DC_offset');
			this.#power.channels += power(channel) / channelCount;
			this.#bits = Math.max(this.#bits, ofChannel(channel, 'Bit_depth2'));
			if (ofChannel(channel, 'Peak_count') <= chanceCount) continue;
			const samples = channel === 0 ? left : right;
			const first = samples.findIndex((x) => Math.abs(x) >= fullScale);
			if (first >= 0) clippedFrom = Math.min(clippedFrom, first);
		}
		if (clippedFrom < Infinity && this.#clipping.places++ === 0) {
			this.#clipping.firstSeconds = (this.#frames + clippedFrom) / rate;
		}
		if (channelCount === 2) {
			this.#power.difference += power(2);
			this.#power.sum += power(3);
		}
		let endSeconds = value('silence_end');
		const last = this.#silences.at(-1);
		if (last && endSeconds !== null) {
			last.endSeconds ??= endSeconds;
			if (last.endSeconds === endSeconds) endSeconds = null;
		}
		const startSeconds = value('silence_start');
		if (startSeconds !== null) this.#silences.push({ startSeconds, endSeconds });
		this.#spectrumEnd.add(left, right);
		this.#frames += frame.nbSamples;
		return { hasInvalidSamples, peakDbfs };
	}

	/** One sentence for each finding, without the name of the file, once all parts are through. */
	warnings(): readonly string[] {
		return [
			this.#lossy(),
			this.#resolution(),
			this.#clips(),
			this.#offset(),
			this.#level(),
			this.#sameChannels(),
			this.#silence(),
			this.#upsampled()
		].filter((text) => text !== null);
	}

	#lossy(): string | null {
		const { lossy, codec } = this.#shape;
		return lossy
			? `is already lossy (${codec}): the quiet detail that it left out is gone; use the original recording if you have it.`
			: null;
	}

	#resolution(): string | null {
		const { bits, lossy } = this.#shape;
		if (lossy) return null;
		if (bits > 0 && bits <= fewBits) return `has ${bits} bits: ${roundingFloor(bits)}`;
		if (this.#power.channels === 0 || this.#bits > fewBits) return null;
		const format = bits > 0 ? `${bits}-bit` : 'floating-point';
		return `has ${fewBits} bits in a ${format} file: ${roundingFloor(fewBits)}`;
	}

	#clips(): string | null {
		const { places, firstSeconds } = this.#clipping;
		if (places === 0) return null;
		const count = places === 1 ? '1 place' : `${places} places`;
		return `clips: samples at full scale in ${count}, the first at ${clock(firstSeconds)}; export it at a lower level.`;
	}

	#offset(): string | null {
		const offset = Math.max(...this.#offsetSums.map((sum) => Math.abs(sum / this.#frames)));
		return offset > highestOffset
			? `has a DC offset of ${dbText(20 * Math.log10(offset))} dBFS; remove it with a high-pass filter below 10 Hz.`
			: null;
	}

	#level(): string | null {
		const rmsDbfs = 10 * Math.log10(this.#power.channels / this.#frames);
		return rmsDbfs > highestRmsDbfs
			? `has a level of ${dbText(rmsDbfs)} dBFS RMS, which is loud for an empty room; check that it is the right recording.`
			: null;
	}

	#sameChannels(): string | null {
		const { channels, difference, sum } = this.#power;
		if (this.#shape.channelCount < 2 || channels === 0) return null;
		// Of half the difference: the power of the difference itself is four times that.
		const text = (part: number): string =>
			part < channels * 1e-15 ? 'nothing' : `${dbText(10 * Math.log10(part / channels), 0)} dB`;
		if (2 * difference <= channels * negligiblePower) {
			return `has the same sound in both channels (difference: ${text(2 * difference)}); if it was recorded in stereo, find out where the stereo was lost.`;
		}
		if (2 * sum <= channels * negligiblePower) {
			return `has its channels in opposite phase (${text(2 * sum)} is left of their sum), so it disappears in mono; invert one of them.`;
		}
		return null;
	}

	#silence(): string | null {
		const silences = this.#silences
			.map(({ startSeconds, endSeconds }) => ({
				startSeconds,
				seconds: (endSeconds ?? this.#frames / this.#shape.rate) - startSeconds
			}))
			.sort((a, b) => b.seconds - a.seconds);
		const [longest, ...others] = silences;
		if (!longest) return null;
		const more = others.length > 0 ? ` and ${others.length} more of over 0.5 s` : '';
		return `has true digital silence: ${longest.seconds.toFixed(2)} s from ${clock(longest.startSeconds)}${more}; look for a gate, a fade or a gap in the edit.`;
	}

	#upsampled(): string | null {
		// Lossy encoders cut the treble as a matter of course.
		const share = this.#shape.lossy ? null : this.#spectrumEnd.find();
		if (share === null) return null;
		const highestKhz = this.#shape.rate / 2000;
		return `has nothing above ${(share * highestKhz).toFixed(1)} kHz, though its sample rate could carry ${highestKhz.toFixed(1)} kHz: it was upsampled or made from a lossy file; use the original if you have it.`;
	}
}

/** Rounding adds noise with the power of a twelfth of a step squared. */
function roundingFloor(bits: number): string {
	const floorDbfs = 10 * Math.log10(4 / (12 * 4 ** bits));
	return `rounding alone puts its noise floor at ${dbText(floorDbfs, 0)} dBFS; export it as 24-bit or 32-bit float.`;
}

function dbText(db: number, decimals = 1): string {
	return db.toFixed(decimals).replace('-', '−');
}

/** A place in a recording: `1:03.2`. */
function clock(seconds: number): string {
	const tenths = Math.floor(seconds * 10 + 1e-6);
	return `${Math.floor(tenths / 600)}:${((tenths % 600) / 10).toFixed(1).padStart(4, '0')}`;
}
