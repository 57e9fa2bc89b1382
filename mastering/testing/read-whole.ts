import type { StereoPcm } from '../../src/lib/signal/pcm';
import { openMaster } from '../sources/read-master';

/**
 * All of a short master, and what is to be said of it.
 * @throws MasteringFault as {@link openMaster} and its blocks do.
 */
export async function readMasterWhole(
	path: string
): Promise<{ pcm: StereoPcm; warnings: readonly string[] }> {
	const left: number[] = [];
	const right: number[] = [];
	const master = await openMaster(path);
	for (const block of master.blocks) {
		for (const x of block.left) left.push(x);
		for (const x of block.right) right.push(x);
	}
	const pcm = { left: Float32Array.from(left), right: Float32Array.from(right) };
	return { pcm, warnings: master.warnings() };
}

/** The sound alone of a short master. */
export async function readWhole(path: string): Promise<StereoPcm> {
	return (await readMasterWhole(path)).pcm;
}
