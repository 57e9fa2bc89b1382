import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { album } from '../../src/content/album';
import { parseManifest, type Manifest } from '../../src/content/manifest';
import { masterAlbum } from '../master-album';
import type { StereoPcm } from '../../src/lib/signal/pcm';
import { masterStem } from '../sources/master-names';
import { whitePcm } from './signals';
import { wavBytes } from './wav';

/** Ten files for each track, and three pictures of the album. */
export const fileCount = 12 * 10 + 3;

/** Folders to master an album in, below one directory. */
export class Project {
	readonly mastersDirectory: string;
	readonly staticDirectory: string;
	readonly manifestPath: string;

	constructor(readonly directory: string) {
		this.mastersDirectory = join(directory, 'masters');
		this.staticDirectory = join(directory, 'static');
		this.manifestPath = join(directory, 'generated/recordings.json');
	}

	/** Puts a short master there for each of the given tracks. */
	addMasters(tracks: readonly (typeof album.tracks)[number][], bytes: Buffer): void {
		mkdirSync(this.mastersDirectory, { recursive: true });
		for (const track of tracks) this.addMaster(`${masterStem(track)}.wav`, bytes);
	}

	addMaster(name: string, bytes: Buffer | string): void {
		writeFileSync(join(this.mastersDirectory, name), bytes);
	}

	/** A copy with the same file times, so that nothing in it looks changed. */
	copyTo(directory: string): Project {
		cpSync(this.directory, directory, { recursive: true, preserveTimestamps: true });
		return new Project(directory);
	}

	/** Masters the album in this process. @returns what it wrote to its two streams */
	async master({ verbose = false } = {}): Promise<{ out: string; errors: string }> {
		const out = new Written();
		const errors = new Written();
		await masterAlbum({ ...this.#paths, threads, verbose }, out.stream, errors.stream);
		return { out: out.text, errors: errors.text };
	}

	get arguments(): readonly string[] {
		const { mastersDirectory, staticDirectory, manifestPath } = this;
		return [
			...['--masters', mastersDirectory, '--static', staticDirectory],
			...['--manifest', manifestPath, '--jobs', '2']
		];
	}

	get manifest(): Manifest {
		return parseManifest(readFileSync(this.manifestPath, 'utf8'));
	}

	/** The report beside the masters. */
	get report(): string {
		return readFileSync(join(this.mastersDirectory, 'report.txt'), 'utf8');
	}

	/** The names of the files that are served. */
	get fileNames(): string[] {
		return readdirSync(join(this.staticDirectory, 'album')).sort();
	}

	/** The modification time of everything that was made, by path. */
	get times(): ReadonlyMap<string, number> {
		return new Map(this.#made().map((path) => [path, statSync(path).mtimeMs]));
	}

	/** The bytes of everything that was made, by path. */
	get contents(): ReadonlyMap<string, string> {
		return new Map(this.#made().map((path) => [path, readFileSync(path, 'base64')]));
	}

	get #paths() {
		const { mastersDirectory, staticDirectory, manifestPath } = this;
		return { mastersDirectory, staticDirectory, manifestPath };
	}

	#made(): string[] {
		const album = join(this.staticDirectory, 'album');
		return [...this.fileNames.map((name) => join(album, name)), this.manifestPath];
	}
}

/** How many recordings to make at a time. */
const threads = 2;

/** A stream that keeps what is written to it. */
export class Written {
	text = '';
	readonly stream = {
		isTTY: false,
		write: (text: string) => {
			this.text += text;
			return true;
		}
	} as unknown as NodeJS.WriteStream;
}

/** A 24-bit master of {@link softNoise}. */
export function noiseWav(rmsDbfs: number, seconds = 0.4): Buffer {
	const { left, right } = softNoise(rmsDbfs, seconds);
	return wavBytes({ rate: 48_000, bits: 24, channels: [left, right] });
}

/** Noise that falls towards the treble, as a room's does; codecs keep that best. */
export function softNoise(rmsDbfs: number, seconds: number): StereoPcm {
	const { left, right } = whitePcm(10 ** (rmsDbfs / 20), seconds);
	for (const channel of [left, right]) {
		let state = 0;
		// Halving what differs leaves a third of the power.
		for (let i = 0; i < channel.length; i++) {
			state += 0.5 * ((channel[i] ?? 0) - state);
			channel[i] = state * Math.sqrt(3);
		}
	}
	return { left, right };
}
