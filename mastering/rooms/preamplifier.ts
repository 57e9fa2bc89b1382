import { highShelf } from './power-response';
import type { NoiseSource } from './noise-source';

/** Hiss of two preamplifiers: almost white, and each channel its own. */
export function preamplifierSource(): NoiseSource {
	return { density: highShelf(9000, -3), nextLevel: () => 1 };
}
