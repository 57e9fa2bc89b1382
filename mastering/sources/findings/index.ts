import type { PlanarBlock, SoundShape } from '../planar';
import { BandwidthExaminer } from './bandwidth';
import { ClippingExaminer } from './clipping';
import { DigitalSilenceExaminer } from './digital-silence';
import type { Examiner } from './finding';
import { MomentsExaminer } from './moments';
import { ResolutionExaminer } from './resolution';

/** Looks out, while a master goes by, for what an engineer would want to know of it. */
export class Examination {
	readonly #examiners: readonly Examiner[];
	readonly #shape: SoundShape;

	constructor(shape: SoundShape) {
		this.#shape = shape;
		this.#examiners = [
			new ResolutionExaminer(shape),
			new ClippingExaminer(shape.rate, shape.channelCount),
			new MomentsExaminer(),
			new DigitalSilenceExaminer(shape.rate),
			// A lossy encoder cuts by itself.
			...(shape.lossy ? [] : [new BandwidthExaminer(shape.rate)])
		];
	}

	push(block: PlanarBlock): void {
		for (const examiner of this.#examiners) examiner.push(block);
	}

	/** One sentence for each, without the name of the file. To be asked once, at the end. */
	findings(): readonly string[] {
		const { lossy, codec } = this.#shape;
		const ofFormat = lossy
			? [
					`is lossy already (${codec}): what that left out of the quiet is gone; use the original recording, if you have it.`
				]
			: [];
		return [...ofFormat, ...this.#examiners.flatMap((examiner) => examiner.findings())];
	}
}
