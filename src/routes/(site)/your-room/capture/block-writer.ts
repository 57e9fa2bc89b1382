import type { VisitorRoom } from '../rooms/visitor-room';
import type { RoomWriter } from '../rooms/store';

/** Writes sound as it comes, in order: a second or so at once, which is what a closed tab loses. */
export class BlockWriter {
	readonly #begun: Promise<RoomWriter>;
	readonly #samplesAtOnce: number;
	readonly #onerror: (error: unknown) => void;
	#waiting: Float32Array<ArrayBuffer>[] = [];
	#waitingSamples = 0;
	#writing: Promise<void> = Promise.resolve();
	#hasWritten = false;

	/**
	 * @param begun sound may come before it settles
	 * @param samplesAtOnce of all channels together
	 * @param onerror called with what the store throws
	 */
	constructor(
		begun: Promise<RoomWriter>,
		samplesAtOnce: number,
		onerror: (error: unknown) => void
	) {
		this.#begun = begun;
		this.#samplesAtOnce = samplesAtOnce;
		this.#onerror = onerror;
		begun.catch(onerror);
	}

	/** Takes in the next block. */
	push(samples: Float32Array<ArrayBuffer>): void {
		this.#waiting.push(samples);
		this.#waitingSamples += samples.length;
		if (this.#waitingSamples >= this.#samplesAtOnce) this.#write();
	}

	/**
	 * Writes the rest, and ends the recording.
	 * @param report what the device check has found
	 * @returns whether anything was kept, and the room unless that could not be noted: then it is found
	 *   again as an interrupted one
	 */
	async finish(
		report: Pick<VisitorRoom, 'device'>
	): Promise<{ readonly kept: boolean; readonly room?: VisitorRoom | undefined }> {
		this.#write();
		await this.#writing;
		const room = await this.#begun.then((writer) => writer.finish(report)).catch(() => undefined);
		return { kept: this.#hasWritten, room: this.#hasWritten ? room : undefined };
	}

	#write(): void {
		const samples = new Float32Array(this.#waitingSamples);
		let at = 0;
		for (const block of this.#waiting) {
			samples.set(block, at);
			at += block.length;
		}
		this.#waiting = [];
		this.#waitingSamples = 0;
		if (samples.length > 0) this.#writing = this.#writing.then(() => this.#append(samples));
	}

	async #append(samples: Float32Array<ArrayBuffer>): Promise<void> {
		try {
			await (await this.#begun).append(samples);
			this.#hasWritten = true;
		} catch (error) {
			this.#onerror(error);
		}
	}
}
