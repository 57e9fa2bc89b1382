/** Who may sound: a page of the site, or a frame in someone's page. */
export type Sounder = 'site' | 'embed';

/** The part of `BroadcastChannel` that is used; tests pass their own. */
export type TurnChannel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;

/**
 * Takes the turn to sound, and keeps it until another of ours takes it. Browsers keep channels of
 * frames apart by the page around them, so that an embed stops its neighbours and nobody else's.
 * The site gives way to embeds only: two of its own tabs are two listenings.
 * @param onlost called once another has started
 * @returns a function that stops listening for that
 */
export function takeTurn(
	sounder: Sounder,
	onlost: () => void,
	channel: TurnChannel | undefined = openChannel()
): () => void {
	channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		if (data === 'embed' || (data === 'site' && sounder === 'embed')) onlost();
	});
	channel?.postMessage(sounder);
	return () => channel?.close();
}

function openChannel(): TurnChannel | undefined {
	try {
		return new BroadcastChannel('is-this-what-we-want/turn');
	} catch {
		// A browser too old, or one that lets a frame have no storage: it then sounds by itself.
		return undefined;
	}
}
