import { offlineCopy } from '$content/offline';
import type { DownloadFailure } from './fetch-file';
import type { TrackDownload } from './track-download.svelte';

/** A size in megabytes, "4.7 MB", without a decimal from 100 MB up; in gigabytes from 1000 MB. */
export function formatSize(bytes: number): string {
	const megabytes = bytes / 1e6;
	if (megabytes >= 1000) return `${(megabytes / 1000).toFixed(1)} GB`;
	return `${megabytes.toFixed(megabytes >= 99.95 ? 0 : 1)} MB`;
}

/** Says why a track could not be downloaded. @param neededBytes how much more space it needs */
function describeFailure(failure: DownloadFailure, neededBytes: number): string {
	const { failures } = offlineCopy;
	if (failure.kind !== 'full') return failures[failure.kind];
	const needed = formatSize(neededBytes);
	return failure.freeBytes === undefined
		? failures.full(needed)
		: failures.fullBy(needed, formatSize(failure.freeBytes));
}

/** Says how much of a track is here; its size, if nothing is. */
export function describeDownload({
	state,
	downloadedBytes,
	bytes,
	missingBytes,
	failure
}: Pick<
	TrackDownload,
	'state' | 'downloadedBytes' | 'bytes' | 'missingBytes' | 'failure'
>): string {
	const { states } = offlineCopy;
	const size = formatSize(bytes);
	switch (state) {
		case 'queued':
			return states.queued;
		case 'downloading':
			return states.downloading(formatSize(downloadedBytes), size);
		case 'paused':
			return states.paused(formatSize(downloadedBytes), size);
		case 'downloaded':
			return states.downloadedSize(size);
		case 'failed':
			return failure ? describeFailure(failure, missingBytes) : '';
		default:
			return size;
	}
}
