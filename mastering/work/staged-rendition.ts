import type { StereoPcm } from '../audio/pcm';
import type { PcmSink } from '../audio/sink';
import { embed, FileEncoder, type FileFormat, type Tags } from '../encoding';
import { StagedFile, type Asset } from '../publishing';

/** A rendition that is being made. To be disposed of, whether it was published or not. */
export class StagedRendition implements PcmSink<void>, AsyncDisposable {
	/** What it is wrapped in. */
	readonly format: FileFormat['format'];
	readonly #tags: Tags;
	readonly #file: StagedFile;
	readonly #encoder: FileEncoder;

	/** @throws FFmpegError when the file can't be written. */
	constructor(staticDirectory: string, slug: string, { format, settings }: FileFormat, tags: Tags) {
		this.format = format;
		this.#tags = tags;
		this.#file = new StagedFile(staticDirectory, { stem: slug, ending: format });
		this.#encoder = new FileEncoder(this.#file.path, settings, tags);
	}

	/** Where it lies until it is published. */
	get path(): string {
		return this.#file.path;
	}

	push(block: StereoPcm): void {
		this.#encoder.push(block);
	}

	finish(): void {
		this.#encoder.finish();
	}

	/**
	 * Adds what is known only when the sound has gone by, and publishes the file.
	 * @throws Error of the system's when it can't be written.
	 */
	async publish(coverJpeg: Uint8Array): Promise<Asset> {
		embed(this.path, this.format, this.#tags, coverJpeg);
		return this.#file.publish();
	}

	async [Symbol.asyncDispose](): Promise<void> {
		this.#encoder[Symbol.dispose]();
		await this.#file[Symbol.asyncDispose]();
	}
}
