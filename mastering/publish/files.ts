import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The folder below `static/` that holds everything about the recordings. */
export const albumFolder = 'album';

/** An asset's name without its hash: `legalise` or `legalise.dark`, and `avif`. */
export interface AssetName {
	readonly stem: string;
	readonly ending: string;
}

/** A published file: its path below `static/`, and its size. */
export interface Asset {
	readonly path: string;
	readonly bytes: number;
}

/** Publishes bytes under a name that contains their hash. */
export async function publishBytes(
	staticDirectory: string,
	name: AssetName,
	bytes: string | Uint8Array
): Promise<Asset> {
	const path = hashedPath(name, createHash('sha256').update(bytes).digest('hex'));
	await writeAtomically(join(staticDirectory, path), bytes);
	return { path, bytes: Buffer.byteLength(bytes) };
}

/** A file that is being written, under a temporary name until it is published. */
export class UnpublishedFile implements Disposable {
	/** Where to write it. */
	readonly path: string;

	constructor(
		private readonly staticDirectory: string,
		private readonly name: AssetName
	) {
		this.path = temporaryPath(join(staticDirectory, albumFolder, `${name.stem}.${name.ending}`));
	}

	/** Publishes what was written under a name that contains its hash. */
	async publish(): Promise<Asset> {
		const path = hashedPath(this.name, await fileDigest(this.path));
		const { size } = await stat(this.path);
		await rename(this.path, join(this.staticDirectory, path));
		return { path, bytes: size };
	}

	/** Removes it, unless it was published. */
	[Symbol.dispose](): void {
		rmSync(this.path, { force: true });
	}
}

/** The SHA-256 of a file, as hexadecimal digits. */
export async function fileDigest(path: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
	return hash.digest('hex');
}

/** Writes a file so that readers see all of it or none of it. */
export async function writeAtomically(path: string, bytes: string | Uint8Array): Promise<void> {
	const temporary = temporaryPath(path);
	await mkdir(dirname(path), { recursive: true });
	try {
		await writeFile(temporary, bytes, { flush: true });
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}

function temporaryPath(path: string): string {
	return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

function hashedPath({ stem, ending }: AssetName, hash: string): string {
	return `${albumFolder}/${stem}.${hash.slice(0, 10)}.${ending}`;
}
