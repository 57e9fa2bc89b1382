import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { has } from '../testing/programs';

/** How much sound a decoder has found in a file. */
export interface SoundFigures {
	readonly frames: number;
	/** −Infinity for digital silence. */
	readonly rmsDbfs: number;
}

/** How far two decoders may be apart. */
const toleranceDb = 0.1;
/** Resamplers don't treat the ends and the last hertz alike, so there only lengths count. */
const resampledFrames = 2;

/** FLAC's reference decoder, and sox for the other formats that it reads reliably. */
const programs: readonly { endings: RegExp; program: string; args: (path: string) => string[] }[] =
	[
		{
			endings: /flac$/,
			program: 'flac',
			args: (path) => ['-d', '-s', '-c', path]
		},
		{
			endings: /(wav|rf64|w64|aiff|aifc|caf)$/,
			program: 'sox',
			args: (path) => [path, '-t', 'wav', '-e', 'float', '-b', '32', '-']
		}
	];

/**
 * How our reading of a file differs from another decoder's; null if they agree, or if the other is not
 * installed or may be wrong itself.
 */
export function disagreement(path: string, ours: SoundFigures): string | null {
	const found = programs.find(({ endings }) => endings.test(path));
	if (!found || !isInstalled(found.program)) return null;
	if (hasWideFrames(path) || lacksSoundSize(path)) return null;
	const options = { maxBuffer: 1e8, timeout: 20_000 };
	const decoded = spawnSync(found.program, found.args(path), options);
	const read =
		decoded.status === 0 && decoded.stderr.length === 0
			? // As floating point in one channel layout and at one place.
				spawnSync('sox', ['-t', 'wav', '-', '-t', 'f32', '-c', '2', '-'], {
					...options,
					input: decoded.stdout
				})
			: null;
	if (!read || read.status !== 0) return null;
	const rate = decoded.stdout.readUInt32LE(24);
	const theirs = figuresOf(read.stdout);
	const expected = Math.round((theirs.frames * 48_000) / rate);
	const isSame =
		rate === 48_000
			? theirs.frames === ours.frames && isAsLoud(theirs.rmsDbfs, ours.rmsDbfs)
			: Math.abs(expected - ours.frames) <= resampledFrames;
	return isSame ? null : `${found.program} reads ${text(theirs)} at ${rate} Hz, we ${text(ours)}`;
}

/** Whether the frames of a WAV file are wider than its bits need, which sox ignores. */
function hasWideFrames(path: string): boolean {
	const bytes = readFileSync(path);
	const at = bytes.indexOf('fmt ') + 8;
	if (!path.endsWith('wav') || at < 8 || at + 16 > bytes.length) return false;
	const [channels, frameBytes, bits] = [2, 12, 14].map((offset) =>
		bytes.readUInt16LE(at + offset)
	) as [number, number, number];
	return frameBytes !== channels * Math.ceil(bits / 8);
}

/** Whether an AIFF file states no size of its sound: sox then takes the chunks after it for sound. */
function lacksSoundSize(path: string): boolean {
	if (!/aif[fc]$/.test(path)) return false;
	const bytes = readFileSync(path);
	const at = bytes.indexOf('SSND');
	return at !== -1 && at + 8 <= bytes.length && bytes.readUInt32BE(at + 4) === 0;
}

/** What a decoder found, from its samples in 32-bit float, left and right in turn. */
function figuresOf(bytes: Buffer): SoundFigures {
	const frames = Math.floor(bytes.length / 8);
	let power = 0;
	for (let at = 0; at < 8 * frames; at += 4) power += bytes.readFloatLE(at) ** 2 / 2;
	return { frames, rmsDbfs: rmsDbfs(power, frames) };
}

/** @param power The sum of the mean squares of left and right. */
export function rmsDbfs(power: number, frames: number): number {
	return 10 * Math.log10(power / Math.max(1, frames));
}

function isAsLoud(a: number, b: number): boolean {
	return a === b || Math.abs(a - b) < toleranceDb;
}

function text({ frames, rmsDbfs: level }: SoundFigures): string {
	return `${frames} frames of ${level.toFixed(1)} dBFS`;
}

const installed = new Map<string, boolean>();

function isInstalled(program: string): boolean {
	const known = installed.get(program) ?? has(program, '--version');
	installed.set(program, known);
	return known;
}
