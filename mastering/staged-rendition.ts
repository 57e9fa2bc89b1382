import type { Fidelity } from '../src/content/manifest';
import { type PcmSink, pour, type Sound, type StereoPcm } from '../src/lib/signal/pcm';
import { embed } from './encode/embed';
import { FileEncoder } from './encode/encode';
import type { FileFormat } from './encode/renditions';
import type { Tags } from './encode/tags';
import { isFaithful } from './encode/faithful';
import { measureFidelity } from './encode/measure-fidelity';
import { StagedFile, type Asset } from './publish/asset';

/** A rendition that is being made. To be disposed of, whether it was published or not. */
export class StagedRendition implements PcmSink<void>, AsyncDisposable {
	/** What it is wrapped in. */
	readonly format: FileFormat['format'];
	readonly #wanted: FileFormat;
	readonly #tags: Tags;
	readonly #file: StagedFile;
	#encoder: FileEncoder;

	/** @throws FFmpegError when the file can't be written. */
	constructor(staticDirectory: string, slug: string, wanted: FileFormat, tags: Tags) {
		const { format, settings } = wanted;
		this.format = format;
		this.#wanted = wanted;
		this.#tags = tags;
		this.#file = new StagedFile(staticDirectory, { stem: slug, ending: format });
		this.#encoder = new FileEncoder(this.#file.path, settings, tags);
	}

	push(block: StereoPcm): void {
		this.#encoder.push(block);
	}

	finish(): void {
		this.#encoder.finish();
	}

	/**
	 * Compares what was encoded with the master. If it is unfaithful and more care can be taken, it is
	 * encoded once more.
	 * @param masterDbfs The master's level per third octave.
	 * @param open Gives the same sound again.
	 */
	async check(masterDbfs: readonly number[], open: () => Promise<Sound>): Promise<Fidelity> {
		const { carefulSettings } = this.#wanted;
		const fidelity = measureFidelity(this.format, this.#file.path, masterDbfs);
		if (isFaithful(fidelity) || carefulSettings === undefined) return fidelity;
		this.#encoder[Symbol.dispose]();
		this.#encoder = new FileEncoder(this.#file.path, carefulSettings, this.#tags);
		pour(await open(), [this]);
		this.finish();
		return measureFidelity(this.format, this.#file.path, masterDbfs);
	}

	/**
	 * Adds what is known only when the sound has gone by, and publishes the file.
	 * @throws Error of the system's when it can't be written.
	 */
	async publish(coverJpeg: Uint8Array): Promise<Asset> {
		embed(this.#file.path, this.format, this.#tags, coverJpeg);
		return this.#file.publish();
	}

	async [Symbol.asyncDispose](): Promise<void> {
		this.#encoder[Symbol.dispose]();
		await this.#file[Symbol.asyncDispose]();
	}
}
