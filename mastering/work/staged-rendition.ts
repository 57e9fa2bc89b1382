import type { Rendition } from '../../src/content/manifest';
import type { StereoPcm } from '../audio/pcm';
import type { PcmSink } from '../audio/sink';
import { FileEncoder, type RenditionFormat, type Tags } from '../encoding';
import { StagedFile } from '../publishing';

/** A rendition that is being made. To be disposed of, whether it was published or not. */
export class StagedRendition implements PcmSink<void>, AsyncDisposable {
	readonly #format: RenditionFormat;
	readonly #file: StagedFile;
	readonly #encoder: FileEncoder;

	/** @throws FFmpegError when the file can't be written. */
	constructor(staticDirectory: string, slug: string, format: RenditionFormat, tags: Tags) {
		this.#format = format;
		this.#file = new StagedFile(staticDirectory, { stem: slug, ending: format.format });
		this.#encoder = new FileEncoder(this.#file.path, format.settings, tags);
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

	async publish(): Promise<Rendition> {
		const { format, type } = this.#format;
		return { format, type, ...(await this.#file.publish()) };
	}

	async [Symbol.asyncDispose](): Promise<void> {
		this.#encoder[Symbol.dispose]();
		await this.#file[Symbol.asyncDispose]();
	}
}
