import type { Fidelity } from '../../src/content/manifest';
import { isFaithful } from '../../src/content/third-octaves';
import type { PcmSink, Sound, StereoPcm } from '../../src/lib/signal/pcm';
import { feedSinks } from '../feed-sinks';
import { UnpublishedFile, type Asset } from '../publish/files';
import { addCoverAndTags } from './cover-and-tags';
import { FileEncoder } from './encoder';
import { measureFidelity } from './fidelity';
import type { PublishedFormat } from './formats';
import type { Tags } from './tags';

/** A file that was made of the same sound before, and what was found when it was checked. */
export interface EncodedFile {
	readonly path: string;
	readonly fidelity: Fidelity;
}

/**
 * One rendition of a recording: pushed to, finished, checked, published, in that order. If it was
 * encoded before, only its tags and cover are new. Dispose of it whether or not it was published.
 */
export class RenditionFile implements PcmSink<void>, Disposable {
	readonly format: PublishedFormat['format'];
	readonly #format: PublishedFormat;
	readonly #tags: Tags;
	readonly #file: UnpublishedFile;
	readonly #encoded: EncodedFile | undefined;
	#encoder: FileEncoder;

	/** @throws FFmpegError when the file can't be written, or the encoded one can't be read. */
	constructor(
		staticDirectory: string,
		slug: string,
		format: PublishedFormat,
		tags: Tags,
		encoded?: EncodedFile
	) {
		this.format = format.format;
		this.#format = format;
		this.#tags = tags;
		this.#file = new UnpublishedFile(staticDirectory, { stem: slug, ending: format.format });
		this.#encoded = encoded;
		const [usual] = format.settings;
		const rate = encoded?.fidelity.raisedTo ?? usual.bitsPerSecond;
		const settings = format.settings.find(({ bitsPerSecond }) => bitsPerSecond === rate) ?? usual;
		try {
			this.#encoder = new FileEncoder(this.#file.path, settings, tags, encoded?.path);
		} catch (error) {
			// On a full disk it may exist although nothing could be written to it.
			this.#file[Symbol.dispose]();
			throw error;
		}
	}

	push(block: StereoPcm): void {
		this.#encoder.push(block);
	}

	finish(): void {
		this.#encoder.finish();
	}

	/**
	 * Compares what was encoded with the master, and while a third octave exceeds its limit, encodes it
	 * again with the format's next settings. The last ones are kept whatever they give.
	 * @param masterDbfs The master's level per third octave.
	 * @param open Opens the same sound again.
	 */
	async check(masterDbfs: readonly number[], open: () => Promise<Sound>): Promise<Fidelity> {
		if (this.#encoded) return this.#encoded.fidelity;
		const measure = () => measureFidelity(this.format, this.#file.path, masterDbfs);
		const [usual, ...others] = this.#format.settings;
		let fidelity = measure();
		for (const settings of others) {
			if (isFaithful(fidelity)) break;
			this.#encoder[Symbol.dispose]();
			this.#encoder = new FileEncoder(this.#file.path, settings, this.#tags);
			await feedSinks(await open(), [this]);
			this.finish();
			fidelity = measure();
			const { bitsPerSecond: raisedTo } = settings;
			if (raisedTo > usual.bitsPerSecond) fidelity = { ...fidelity, raisedTo };
		}
		return fidelity;
	}

	/**
	 * Adds the cover, and publishes the file under its final name.
	 * @throws The system's Error when it can't be written.
	 */
	async publish(coverJpeg: Uint8Array): Promise<Asset> {
		addCoverAndTags(this.#file.path, this.format, this.#tags, coverJpeg);
		return this.#file.publish();
	}

	[Symbol.dispose](): void {
		this.#encoder[Symbol.dispose]();
		this.#file[Symbol.dispose]();
	}
}
