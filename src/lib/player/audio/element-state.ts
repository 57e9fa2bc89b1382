/**
 * Why an element failed: `MediaError.code` by name (https://html.spec.whatwg.org/#mediaerror), or
 * for want of a sound device.
 */
export type MediaFault = 'network' | 'decode' | 'unsupported' | 'device';

/** Firefox calls it a decoding error, and names what found no device: its sink, or its library. */
const noDevice = /MediaSinkAudio|CUBEB/;

/** A recording that can be reached to within this of its end can be reached as a whole. */
const WHOLE_WITHIN_SECONDS = 1;
/** With this much ahead of it, an element has no need to wait. */
const ENOUGH_SECONDS = 5;

/** Why an element failed, if it did. */
export function faultOf({ error }: HTMLAudioElement): MediaFault | undefined {
	if (!error) return undefined;
	if (noDevice.test(error.message)) return 'device';
	if (error.code === MediaError.MEDIA_ERR_DECODE) return 'decode';
	return error.code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED ? 'unsupported' : 'network';
}

/** Whether an element has enough data to continue for now. */
export function isBuffered(element: HTMLAudioElement): boolean {
	const { readyState, buffered, currentTime, duration } = element;
	if (readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) return true;
	// After a seek, WebKitGTK may deny it.
	const enoughSeconds = Math.min(currentTime + ENOUGH_SECONDS, duration - WHOLE_WITHIN_SECONDS);
	return rangesOf(buffered).some(
		({ startSeconds, endSeconds }) => startSeconds <= currentTime && endSeconds > enoughSeconds
	);
}

/**
 * Whether an element can go to a position in seconds; assumed until its metadata has loaded.
 * @param onlyBuffered whether it can go only where it has data, whatever it says
 */
export function canReach(
	{ readyState, seekable, buffered, duration }: HTMLAudioElement,
	seconds: number,
	onlyBuffered: boolean
): boolean {
	if (readyState === HTMLMediaElement.HAVE_NOTHING) return true;
	return rangesOf(onlyBuffered ? buffered : seekable).some(({ startSeconds, endSeconds }) => {
		const open = endSeconds > duration - WHOLE_WITHIN_SECONDS;
		return startSeconds <= seconds && (open || seconds <= endSeconds);
	});
}

function rangesOf(ranges: TimeRanges): { startSeconds: number; endSeconds: number }[] {
	return Array.from({ length: ranges.length }, (_, index) => ({
		startSeconds: ranges.start(index),
		endSeconds: ranges.end(index)
	}));
}
