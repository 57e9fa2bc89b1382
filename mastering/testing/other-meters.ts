import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleRate, type StereoPcm } from '../pcm';
import { wavBytes } from './wav';

/** What other programs measure in a signal. */
export interface OtherFigures {
	/** By ffmpeg's `ebur128`; −70 when all is below the gate. */
	readonly integratedLufs: number;
	readonly truePeakDbtp: number;
	/** By ffmpeg's `astats`. */
	readonly rmsDbfs: number;
	readonly peakDbfs: number;
	/** By sox's `stats`. */
	readonly soxRmsDbfs: number;
	readonly soxPeakDbfs: number;
}

/**
 * Has ffmpeg and sox measure a signal, from a 32-bit float WAV file.
 * @throws Error when one of them is not installed or says nothing.
 */
export function measuredByOthers({ left, right }: StereoPcm): OtherFigures {
	return withWav({ left, right }, (wav) => {
		const loudness = ffmpeg(wav, 'ebur128=peak=true:framelog=verbose');
		const levels = ffmpeg(wav, 'astats').split('Overall').at(-1) ?? '';
		const stats = run('sox', [wav, '-n', 'stats']);
		return {
			integratedLufs: figure(loudness, /^ +I: +(\S+) LUFS/m),
			truePeakDbtp: figure(loudness, /^ +Peak: +(\S+) dBFS/m),
			rmsDbfs: figure(levels, /RMS level dB: (\S+)/),
			peakDbfs: figure(levels, /Peak level dB: (\S+)/),
			soxRmsDbfs: figure(stats, /^RMS lev dB +(\S+)/m),
			soxPeakDbfs: figure(stats, /^Pk lev dB +(\S+)/m)
		};
	});
}

/** RMS level that sox measures in a signal after its band-pass from `fromHz` to `toHz`, in dBFS. */
export function bandDbfsBySox(pcm: StereoPcm, fromHz: number, toHz: number): number {
	const band = ['sinc', '-n', '32767', `${fromHz.toFixed(3)}-${toHz.toFixed(3)}`];
	return withWav(pcm, (wav) =>
		figure(run('sox', [wav, '-n', ...band, 'stats']), /^RMS lev dB +(\S+)/m)
	);
}

function withWav<Result>({ left, right }: StereoPcm, use: (path: string) => Result): Result {
	const directory = mkdtempSync(join(tmpdir(), 'meters-'));
	try {
		const wav = join(directory, 'in.wav');
		writeFileSync(wav, wavBytes({ rate: sampleRate, bits: 32, channels: [left, right] }));
		return use(wav);
	} finally {
		rmSync(directory, { recursive: true });
	}
}

function ffmpeg(wav: string, filter: string): string {
	return run('ffmpeg', ['-hide_banner', '-nostats', '-i', wav, '-af', filter, '-f', 'null', '-']);
}

function run(program: string, args: readonly string[]): string {
	const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
	if (error) throw error;
	if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
	return stderr;
}

function figure(text: string, pattern: RegExp): number {
	const found = pattern.exec(text)?.[1];
	if (found === undefined) throw new Error(`no ${pattern.source} in ${text}`);
	return Number(found);
}
