import { fidelityLimitDb, worstBand } from '../../src/content/third-octaves';
import type { Recording } from '../../src/content/manifest';

/** What was measured in recordings, a row each. */
export function figuresOf(recordings: readonly Recording[]): string {
	const rows = recordings.map((recording) => {
		const { slug, durationSeconds, rmsDbfs, noiseFloorDbfs, peakDbfs, truePeakDbtp } = recording;
		const { integratedLufs, ungatedLufs } = recording.loudness;
		const worst = recording.fidelity.map((fidelity) => {
			const band = worstBand(fidelity);
			return band ? `${band.differenceDb.toFixed(2)} at ${band.hz}` : '–';
		});
		const levels = [rmsDbfs, noiseFloorDbfs, peakDbfs, truePeakDbtp, integratedLufs, ungatedLufs];
		return [
			slug,
			durationSeconds.toFixed(1),
			...levels.map((level) => level?.toFixed(1) ?? '–'),
			...worst
		];
	});
	const limits = `worst band, dB at Hz (at most ±${fidelityLimitDb.weba} and ±${fidelityLimitDb.m4a})`;
	const head = ['track', 's', 'RMS', 'floor', 'peak', 'dBTP', 'LUFS', 'ungated', 'Opus', 'AAC'];
	const lines = [head, ...rows].map((row) =>
		row.map((cell, i) => (i === 0 ? cell.padEnd(11) : cell.padStart(i < 8 ? 8 : 16))).join('')
	);
	return [...lines, limits].join('\n');
}
