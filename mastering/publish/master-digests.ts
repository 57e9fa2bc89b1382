import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { MasteringFault } from '../fault';
import { shown } from './shown-path';
import { writeAtomically } from './atomic-write';

interface Known {
	/** Size, times and identity of the file when it was read; any change of it changes one of them. */
	readonly stamp: string;
	readonly digest: string;
}

/** Digests of masters, remembered between runs: reading gigabytes takes longer than a run may. */
export class MasterDigests {
	readonly #path: string;
	readonly #known: Map<string, Known>;
	#changed = false;

	private constructor(path: string, known: Map<string, Known>) {
		this.#path = path;
		this.#known = known;
	}

	/** @param path Of the file in which they are remembered; if it is of no use, it is made anew. */
	static async load(path: string): Promise<MasterDigests> {
		let entries: [string, Known][] = [];
		try {
			const json: unknown = JSON.parse(await readFile(path, 'utf8'));
			if (isEntries(json)) entries = json;
		} catch {
			// Nothing is lost: the masters are read again.
		}
		return new MasterDigests(path, new Map(entries));
	}

	/**
	 * The digest of a master's bytes.
	 * @throws MasteringFault when it can't be read.
	 */
	async of(masterPath: string): Promise<string> {
		try {
			const { size, mtimeMs, ctimeMs, ino } = await stat(masterPath);
			const stamp = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
			const known = this.#known.get(masterPath);
			if (known?.stamp === stamp) return known.digest;
			const hash = createHash('sha256');
			for await (const chunk of createReadStream(masterPath)) hash.update(chunk as Buffer);
			const digest = hash.digest('hex');
			this.#known.set(masterPath, { stamp, digest });
			this.#changed = true;
			return digest;
		} catch {
			throw new MasteringFault(
				`${shown(masterPath)} can't be read; check that it is a file you may read.`
			);
		}
	}

	/** Remembers what is new. */
	async save(): Promise<void> {
		if (!this.#changed) return;
		await writeAtomically(this.#path, JSON.stringify([...this.#known]));
		this.#changed = false;
	}
}

function isEntries(json: unknown): json is [string, Known][] {
	return (
		Array.isArray(json) &&
		json.every(
			(entry: unknown) =>
				Array.isArray(entry) &&
				typeof entry[0] === 'string' &&
				typeof (entry[1] as Partial<Known> | null)?.stamp === 'string' &&
				typeof (entry[1] as Partial<Known>).digest === 'string'
		)
	);
}
