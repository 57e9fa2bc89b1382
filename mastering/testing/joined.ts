import type { StereoPcm } from '../../src/lib/signal/pcm';

/** Signals one after the other. */
export function joined(...parts: readonly StereoPcm[]): StereoPcm {
	const frames = parts.reduce((sum, { left }) => sum + left.length, 0);
	const left = new Float32Array(frames);
	const right = new Float32Array(frames);
	let at = 0;
	for (const part of parts) {
		left.set(part.left, at);
		right.set(part.right, at);
		at += part.left.length;
	}
	return { left, right };
}
