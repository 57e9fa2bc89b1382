import { setImmediate } from 'node:timers/promises';
import type { PcmSink, Sound } from '../src/lib/signal/pcm';

/** About 10 s: node-av frees memory only between turns of the event loop. */
const blocksPerTurn = 30;

/**
 * Pushes every block of a sound to every sink, in one pass, without finishing the sinks.
 * @param advance Called after each block with the number of frames so far.
 * @returns how many frames the sound had
 */
export async function feedSinks(
	{ blocks }: Sound,
	sinks: readonly PcmSink<unknown>[],
	advance: (frames: number) => void = () => undefined
): Promise<number> {
	let frames = 0;
	let pushed = 0;
	for (const block of blocks) {
		for (const sink of sinks) sink.push(block);
		frames += block.left.length;
		advance(frames);
		if (++pushed % blocksPerTurn === 0) await setImmediate();
	}
	return frames;
}
