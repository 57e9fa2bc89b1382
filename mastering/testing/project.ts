import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { album } from '../../src/content/album';
import { parseManifest, type Manifest } from '../../src/content/manifest';
import { masterAlbum } from '../master-album';
import { masterStem } from '../sources/master-names';

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

	/** Puts the same master into the folder for each of the tracks. */
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
		const { mastersDirectory, staticDirectory, manifestPath } = this;
		const options = { mastersDirectory, staticDirectory, manifestPath, threads: 2, verbose };
		await masterAlbum(options, out.stream, errors.stream);
		return { out: out.text, errors: errors.text };
	}

	/** The command line that masters the album in a process of its own. */
	get arguments(): readonly string[] {
		const { mastersDirectory, staticDirectory, manifestPath } = this;
		return [
			...['--masters', mastersDirectory, '--static', staticDirectory],
			...['--manifest', manifestPath, '--jobs', '2']
		];
	}

	/** @throws Error when it is damaged. */
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

	#made(): string[] {
		const album = join(this.staticDirectory, 'album');
		return [...this.fileNames.map((name) => join(album, name)), this.manifestPath];
	}
}

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
