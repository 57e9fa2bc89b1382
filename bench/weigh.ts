import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileOf } from './server';
import { isSound } from './traffic';

/** The weight of a page without its sound, in bytes. */
export interface Weight {
	readonly scriptGzip: number;
	readonly scriptBrotli: number;
	readonly allGzip: number;
	readonly allBrotli: number;
	/** Including those for sound. */
	readonly requests: number;
}

/** Adds up the files requested from a server, each once, as sent with either content coding. */
export async function weigh(origin: string, urls: readonly string[]): Promise<Weight> {
	const own = urls.filter((url) => url.startsWith(`${origin}/`));
	let [scriptGzip, scriptBrotli, allGzip, allBrotli] = [0, 0, 0, 0];
	for (const url of new Set(own.map((address) => address.replace(/[?#].*/, '')))) {
		const { pathname } = new URL(url);
		const file = isSound(url) ? undefined : await fileOf(decodeURI(pathname));
		if (file === undefined) continue;
		const [gzip, brotli] = await Promise.all([sizeOf(file, '.gz'), sizeOf(file, '.br')]);
		allGzip += gzip;
		allBrotli += brotli;
		if (extname(file) !== '.js') continue;
		scriptGzip += gzip;
		scriptBrotli += brotli;
	}
	return { scriptGzip, scriptBrotli, allGzip, allBrotli, requests: own.length };
}

async function sizeOf(file: string, ending: string): Promise<number> {
	const compressed = await stat(file + ending).catch(() => undefined);
	if (compressed) return compressed.size;
	return (await stat(file)).size;
}
