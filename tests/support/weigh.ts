import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isCompressible } from '../../deploy/types';

/** Bytes as they go over the wire under each coding. */
export interface Weight {
	readonly gzip: number;
	readonly brotli: number;
}

/** Weighs a file: text at the best level of each coding, the rest as it is. */
export function weigh(path: string, content: Buffer): Weight {
	if (!isCompressible(path)) return { gzip: content.length, brotli: content.length };
	return {
		gzip: gzipSync(content, { level: constants.Z_BEST_COMPRESSION }).length,
		brotli: brotliCompressSync(content).length
	};
}

/** Adds weights up. */
export function totalWeight(weights: readonly Weight[]): Weight {
	return weights.reduce(
		(total, { gzip, brotli }) => ({ gzip: total.gzip + gzip, brotli: total.brotli + brotli }),
		{ gzip: 0, brotli: 0 }
	);
}
