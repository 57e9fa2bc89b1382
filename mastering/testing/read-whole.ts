import type { StereoPcm } from '../audio/pcm';
import { openMaster } from '../reading';

/**
 * All of a short master.
 * @throws MasteringFault as {@link openMaster} and its blocks do.
 */
export async function readWhole(path: string): Promise<StereoPcm> {
	const left: number[] = [];
	const right: number[] = [];
	for (const block of (await openMaster(path)).blocks) {
		for (const x of block.left) left.push(x);
		for (const x of block.right) right.push(x);
	}
	return { left: Float32Array.from(left), right: Float32Array.from(right) };
}
