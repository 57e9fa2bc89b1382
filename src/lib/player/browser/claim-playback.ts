/** What plays: a page of the site, or a frame on someone else's page. */
export type PlaybackOwner = 'site' | 'embed';

/** The part of `BroadcastChannel` that is used; tests pass their own. */
export type PlaybackChannel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;

/**
 * Claims playback until another page or frame of this site claims it. Browsers partition the channels
 * of frames by the page around them, so an embed stops only its neighbours. The site gives way only to
 * embeds: two of its own tabs are deliberate.
 * @param onlost called once another has started
 * @returns a function that stops listening for others
 */
export function claimPlayback(
	owner: PlaybackOwner,
	onlost: () => void,
	channel: PlaybackChannel | undefined = openChannel()
): () => void {
	channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		if (data === 'embed' || (data === 'site' && owner === 'embed')) onlost();
	});
	channel?.postMessage(owner);
	return () => channel?.close();
}

function openChannel(): PlaybackChannel | undefined {
	try {
		return new BroadcastChannel('is-this-what-we-want/turn');
	} catch {
		// An old browser, or one that denies a frame storage: it then plays regardless of others.
		return undefined;
	}
}
