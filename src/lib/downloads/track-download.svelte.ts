import type { DownloadFailure, DownloadFile } from './fetch-file';

/** The state of a track's download. `paused` means that some of its files are here. */
type DownloadState = 'absent' | 'queued' | 'downloading' | 'paused' | 'downloaded' | 'failed';

/** A track that can be downloaded, with all its files. */
export interface DownloadableTrack {
	readonly slug: string;
	readonly files: readonly DownloadFile[];
}

/** The download of one track. */
export class TrackDownload implements DownloadableTrack {
	readonly slug: string;
	readonly files: readonly DownloadFile[];
	/** The size of all its files. */
	readonly bytes: number;
	state = $state<DownloadState>('absent');
	downloadedBytes = $state(0);
	/** Why it is `failed`. */
	failure = $state.raw<DownloadFailure | null>(null);

	constructor({ slug, files }: DownloadableTrack) {
		this.slug = slug;
		this.files = files;
		this.bytes = totalBytes(files);
	}

	/** How much more space it needs. */
	get missingBytes(): number {
		return this.bytes - this.downloadedBytes;
	}

	/** Counts its files that are here. @param urls the addresses of all stored files */
	count(urls: readonly string[]): void {
		this.downloadedBytes = totalBytes(this.files.filter(({ url }) => urls.includes(url)));
	}

	/** Sets its state by what is here, while it is not being downloaded. */
	settle(): void {
		this.failure = null;
		if (this.downloadedBytes === 0) this.state = 'absent';
		else this.state = this.missingBytes === 0 ? 'downloaded' : 'paused';
	}

	/** Sets its state to `failed`. */
	fail(failure: DownloadFailure): void {
		this.failure = failure;
		this.state = 'failed';
	}
}

function totalBytes(files: readonly DownloadFile[]): number {
	return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
