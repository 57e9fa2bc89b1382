import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleRate, type StereoPcm } from '../../src/lib/signal/pcm';
import { wavBytes } from './wav';

/** Whether a program is installed, for tests that compare with others' work. */
export function has(program: string, versionOption = '-version'): boolean {
	return spawnSync(program, [versionOption]).status === 0;
}

/**
 * The file that a program makes of a WAV file, which it reads from its standard input.
 * @param args `OUT` in them stands for the file.
 * @param ending The file's ending.
 * @throws Error when the program fails.
 */
export function madeBy(
	program: string,
	args: readonly string[],
	wav: Buffer,
	ending: string
): Buffer {
	const directory = mkdtempSync(join(tmpdir(), 'made-'));
	try {
		const out = join(directory, `out.${ending}`);
		messagesOf(
			program,
			args.map((arg) => (arg === 'OUT' ? out : arg)),
			wav
		);
		return readFileSync(out);
	} finally {
		rmSync(directory, { recursive: true });
	}
}

/**
 * What sox measures in a signal, after effects.
 * @throws Error when sox is not installed or fails.
 */
export function soxStats(
	{ left, right }: StereoPcm,
	effects: readonly string[] = []
): { readonly rmsDbfs: number; readonly peakDbfs: number } {
	const wav = wavBytes({ rate: sampleRate, bits: 32, channels: [left, right] });
	const stats = messagesOf('sox', ['-t', 'wav', '-', '-n', ...effects, 'stats'], wav);
	const figure = (name: string): number =>
		Number(new RegExp(`^${name} +(\\S+)`, 'm').exec(stats)?.[1]);
	return { rmsDbfs: figure('RMS lev dB'), peakDbfs: figure('Pk lev dB') };
}

/** What a program writes to its standard error. */
function messagesOf(program: string, args: readonly string[], input: Buffer): string {
	const { error, status, stderr } = spawnSync(program, args, { input, encoding: 'utf8' });
	if (error) throw error;
	if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
	return stderr;
}
