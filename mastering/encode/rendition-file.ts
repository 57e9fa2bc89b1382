import type { Fidelity } from '../../src/content/manifest';
import type { PcmSink, Sound, StereoPcm } from '../../src/lib/signal/pcm';
import { pour } from '../pour';
import { UnpublishedFile, type Asset } from '../publish/files';
import { embed } from './cover-and-tags';
import { FileEncoder } from './encoder';
import { isFaithful, measureFidelity } from './fidelity';
import type { FileFormat } from './formats';
import type { Tags } from './tags';

/**
 * One rendition of a recording: pushed to, finished, checked, published, in that order. Dispose of it
 * whether or not it was published.
 */
export class RenditionFile implements PcmSink<void>, AsyncDisposable {
	readonly format: FileFormat['format'];
	readonly #settings: FileFormat;
	readonly #tags: Tags;
	readonly #file: UnpublishedFile;
	#encoder: FileEncoder;

	/** @throws FFmpegError when the file can't be written. */
	constructor(staticDirectory: string, slug: string, settings: FileFormat, tags: Tags) {
		this.format = settings.format;
		this.#settings = settings;
		this.#tags = tags;
		this.#file = new UnpublishedFile(staticDirectory, { stem: slug, ending: settings.format });
		this.#encoder = new FileEncoder(this.#file.path, settings.settings, tags);
	}

	push(block: StereoPcm): void {
		this.#encoder.push(block);
	}

	finish(): void {
		this.#encoder.finish();
	}

	/**
	 * Compares what was encoded with the master. If a third octave exceeds its limit, encodes it again
	 * with the format's slower settings, if it has any.
	 * @param masterDbfs The master's level per third octave.
	 * @param open Opens the same sound again.
	 */
	async check(masterDbfs: readonly number[], open: () => Promise<Sound>): Promise<Fidelity> {
		const { carefulSettings } = this.#settings;
		const fidelity = measureFidelity(this.format, this.#file.path, masterDbfs);
		if (isFaithful(fidelity) || carefulSettings === undefined) return fidelity;
		this.#encoder[Symbol.dispose]();
		this.#encoder = new FileEncoder(this.#file.path, carefulSettings, this.#tags);
		await pour(await open(), [this]);
		this.finish();
		return measureFidelity(this.format, this.#file.path, masterDbfs);
	}

	/**
	 * Adds the cover, and publishes the file under its final name.
	 * @throws The system's Error when it can't be written.
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
