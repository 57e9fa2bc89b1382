import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleRate, type StereoPcm } from '../../src/lib/signal/pcm';
import { wavBytes } from './wav';

/**
 * What sox measures in a signal, after effects.
 * @throws Error when it is not installed or fails.
 */
export function soxStats(
	{ left, right }: StereoPcm,
	effects: readonly string[] = []
): { readonly rmsDbfs: number; readonly peakDbfs: number } {
	const directory = mkdtempSync(join(tmpdir(), 'sox-'));
	try {
		const wav = join(directory, 'in.wav');
		writeFileSync(wav, wavBytes({ rate: sampleRate, bits: 32, channels: [left, right] }));
		const { error, status, stderr } = spawnSync('sox', [wav, '-n', ...effects, 'stats'], {
			encoding: 'utf8'
		});
		if (error) throw error;
		if (status !== 0) throw new Error(`sox: ${stderr}`);
		const figure = (name: string): number =>
			Number(new RegExp(`^${name} +(\\S+)`, 'm').exec(stderr)?.[1]);
		return { rmsDbfs: figure('RMS lev dB'), peakDbfs: figure('Pk lev dB') };
	} finally {
		rmSync(directory, { recursive: true });
	}
}
