import { describe, expect, it } from 'vitest';
import { thirdOctaveHz } from '../../src/content/third-octaves';
import { rooms } from '../../src/content/rooms';
import type { StereoPcm } from '../pcm';
import { synthesiseStandIn } from '../rooms/stand-in';
import { fed } from '../testing/fed';
import { joined } from '../testing/joined';
import { bandDbfsBySox, measuredByOthers } from '../testing/other-meters';
import { sinePcm, whitePcm } from '../testing/signals';
import { measureLevels } from './levels';
import { LoudnessMeter } from './loudness';
import { exactHz } from './third-octave-filter';
import { ThirdOctaves } from './third-octaves';
import { TruePeak } from './true-peak';

/** A stand-in's first 30 s, amplified so that it passes the loudness gate. */
function loudRoom(): StereoPcm {
	const [first] = rooms;
	if (!first) throw new Error('there are no rooms');
	const { left, right } = synthesiseStandIn({
		...first,
		durationSeconds: 30,
		events: first.events.filter(({ atSeconds }) => atSeconds < 25)
	});
	return { left: left.map((x) => x * 100), right: right.map((x) => x * 100) };
}

const room = loudRoom();
const levels = fed(new ThirdOctaves(), room);

const signals: readonly (readonly [string, StereoPcm])[] = [
	['a tone at 1 kHz', sinePcm(1000, 10 ** (-23 / 20), 20)],
	['a tone between samples', sinePcm(11_999, 0.5, 10)],
	['a soft tone that the gate takes out', joined(sinePcm(440, 0.1, 20), sinePcm(440, 0.002, 20))],
	['white noise', whitePcm(0.05, 20)],
	['a room', room]
];

describe.each(signals)('in %s', (name, pcm) => {
	const others = measuredByOthers(pcm);

	it('the loudness is what ffmpeg says', () => {
		const { integratedLufs } = fed(new LoudnessMeter(), pcm);
		expect(Math.abs((integratedLufs ?? NaN) - others.integratedLufs)).toBeLessThan(0.1);
	});

	it('the true peak is what ffmpeg says', () => {
		// It interpolates with longer filters, which BS.1770 leaves open: noise up to half the sample rate
		// tells the difference, what is heard does not.
		const toleranceDb = name === 'white noise' ? 0.7 : 0.3;
		expect(Math.abs(fed(new TruePeak(), pcm) - others.truePeakDbtp)).toBeLessThan(toleranceDb);
	});

	it('RMS and peak are what ffmpeg and sox say', () => {
		const { rmsDbfs, peakDbfs } = measureLevels(pcm);
		for (const [ours, theirs] of [
			[rmsDbfs, others.rmsDbfs],
			[rmsDbfs, others.soxRmsDbfs],
			[peakDbfs, others.peakDbfs],
			[peakDbfs, others.soxPeakDbfs]
		] as const) {
			expect(Math.abs(ours - theirs)).toBeLessThan(0.1);
		}
	});
});

it('room tone under the gate is −70 LUFS to ffmpeg, which says no less, and null to us', () => {
	const pcm = whitePcm(1e-4, 5);
	expect(measuredByOthers(pcm).integratedLufs).toBe(-70);
	expect(fed(new LoudnessMeter(), pcm).integratedLufs).toBeNull();
});

it.each([200, 1000, 4000, 12_500] as const)(
	'the level of a room at %i Hz is what sox says behind a band-pass',
	(hz) => {
		// Whose slopes are some hertz wide.
		const band = thirdOctaveHz.indexOf(hz);
		const theirs = bandDbfsBySox(
			room,
			exactHz(band) * 10 ** (-1 / 20),
			exactHz(band) * 10 ** (1 / 20)
		);
		expect(Math.abs((levels[band] ?? NaN) - theirs)).toBeLessThan(0.4);
	},
	60_000
);
