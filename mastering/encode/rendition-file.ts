import type { Fidelity } from '../../src/content/manifest';
import { isFaithful } from '../../src/content/third-octaves';
import type { PcmSink, Sound, StereoPcm } from '../../src/lib/signal/pcm';
import { pour } from '../pour';
import { UnpublishedFile, type Asset } from '../publish/files';
import { embed } from './cover-and-tags';
import { FileEncoder, type EncoderSettings } from './encoder';
import { measureFidelity } from './fidelity';
import type { FileFormat } from './formats';
import type { Tags } from './tags';

/**
 * One rendition of a recording: pushed to, finished, checked, published, in that order. Dispose of it
 * whether or not it was published.
 */
export class RenditionFile implements PcmSink<void>, Disposable {
	readonly format: FileFormat['format'];
	readonly #format: FileFormat;
	readonly #tags: Tags;
	readonly #file: UnpublishedFile;
	#settings: EncoderSettings;
	#encoder: FileEncoder;

	/** @throws FFmpegError when the file can't be written. */
	constructor(staticDirectory: string, slug: string, format: FileFormat, tags: Tags) {
		this.format = format.format;
		this.#format = format;
		this.#tags = tags;
		this.#file = new UnpublishedFile(staticDirectory, { stem: slug, ending: format.format });
		this.#settings = format.settings[0];
		try {
			this.#encoder = new FileEncoder(this.#file.path, this.#settings, tags);
		} catch (error) {
			// On a full disk it may exist although nothing could be written to it.
			this.#file[Symbol.dispose]();
			throw error;
		}
	}

	/** The rate it had to be raised to, in bits per second; null if the usual one was enough. */
	get raisedTo(): number | null {
		const { bitsPerSecond } = this.#settings;
		return bitsPerSecond > this.#format.settings[0].bitsPerSecond ? bitsPerSecond : null;
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
		const measure = () => measureFidelity(this.format, this.#file.path, masterDbfs);
		let fidelity = measure();
		for (const settings of this.#format.settings.slice(1)) {
			if (isFaithful(fidelity)) break;
			this.#settings = settings;
			this.#encoder[Symbol.dispose]();
			this.#encoder = new FileEncoder(this.#file.path, settings, this.#tags);
			await pour(await open(), [this]);
			this.finish();
			fidelity = measure();
		}
		return fidelity;
	}

	/**
	 * Adds the cover, and publishes the file under its final name.
	 * @throws The system's Error when it can't be written.
	 */
	async publish(coverJpeg: Uint8Array): Promise<Asset> {
		embed(this.#file.path, this.format, this.#tags, coverJpeg);
		return this.#file.publish();
	}

	[Symbol.dispose](): void {
		this.#encoder[Symbol.dispose]();
		this.#file[Symbol.dispose]();
	}
}
