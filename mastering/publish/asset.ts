import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryPath, writeAtomically } from './atomic-write';

/** The folder below `static/` that holds everything about the recordings. */
export const albumFolder = 'album';

/** What an asset's name is made of, but for the hash: `legalise` or `legalise.dark`, and `avif`. */
export interface AssetName {
	readonly stem: string;
	readonly ending: string;
}

/** A published file: its path below `static/`, and its size. */
export interface Asset {
	readonly path: string;
	readonly bytes: number;
}

/** Publishes bytes under a name that carries their hash. */
export async function publishBytes(
	staticDirectory: string,
	name: AssetName,
	bytes: string | Uint8Array
): Promise<Asset> {
	const path = hashedPath(name, createHash('sha256').update(bytes).digest('hex'));
	await writeAtomically(join(staticDirectory, path), bytes);
	return { path, bytes: Buffer.byteLength(bytes) };
}

/** A file that is being made: where to, until it is published or given up. */
export class StagedFile implements AsyncDisposable {
	/** Where to write it. */
	readonly path: string;

	constructor(
		private readonly staticDirectory: string,
		private readonly name: AssetName
	) {
		this.path = temporaryPath(join(staticDirectory, albumFolder, `${name.stem}.${name.ending}`));
	}

	/** Publishes what was written, under a name that carries its hash. */
	async publish(): Promise<Asset> {
		const path = hashedPath(this.name, await hashOf(this.path));
		const { size } = await stat(this.path);
		await rename(this.path, join(this.staticDirectory, path));
		return { path, bytes: size };
	}

	/** Removes it, unless it was published. */
	async [Symbol.asyncDispose](): Promise<void> {
		await rm(this.path, { force: true });
	}
}

function hashedPath({ stem, ending }: AssetName, hash: string): string {
	return `${albumFolder}/${stem}.${hash.slice(0, 10)}.${ending}`;
}

async function hashOf(path: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
	return hash.digest('hex');
}
