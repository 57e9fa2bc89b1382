import { offlineWords } from '$content/offline';
import type { KeepFailure } from './failure';
import type { KeptTrack } from './downloads.svelte';
import { formatSize } from './size';

/** Says why a track was not kept. */
export function describeKeepFailure(failure: KeepFailure): string {
	const { failures } = offlineWords;
	if (failure.kind !== 'full') return failures[failure.kind];
	const { neededBytes, freeBytes } = failure;
	return freeBytes === undefined
		? failures.full(formatSize(neededBytes))
		: failures.fullBy(formatSize(neededBytes), formatSize(freeBytes));
}

/** Says how far a track has come; its size, when it has not begun. */
export function describeKeeping({
	state,
	heldBytes,
	bytes,
	failure
}: Pick<KeptTrack, 'state' | 'heldBytes' | 'bytes' | 'failure'>): string {
	const { states } = offlineWords;
	const size = formatSize(bytes);
	switch (state) {
		case 'queued':
			return states.queued;
		case 'keeping':
			return states.keeping(formatSize(heldBytes), size);
		case 'paused':
			return states.paused(formatSize(heldBytes), size);
		case 'kept':
			return states.keptSize(size);
		case 'failed':
			return failure ? describeKeepFailure(failure) : '';
		default:
			return size;
	}
}
