import { release } from '$content/release';
import type { Track } from '$lib/album/tracks';
import { formatStartFragment } from '$lib/player';
import type { Addresses } from './addresses';
import { frameOf, embedHeights, embedAddress, type EmbedTheme } from './embed';
import { messageOfAlbum, messageOfTrack, type Message } from './message';

/** What is playing, and where in it. */
export interface Heard {
	readonly track: { readonly slug: string } | null;
	readonly positionSeconds: number;
}

/** From this position on, the moment is chosen when the dialog opens. */
const FIRST_SECONDS = 3;

/** What is about to be shared: a track or the album, from its start or from a moment. */
export class ShareChoice {
	/** The theme of the embedded player. */
	theme = $state<EmbedTheme>('system');
	/** Whether the album is shared although a track could be. */
	whole = $state(false);
	readonly #heard: Heard;
	readonly #canonical: Addresses;
	readonly #local: Addresses;
	#offered = $state.raw<Track | null>(null);
	#momentSeconds = $state<number>();
	#fromMoment = $state(false);

	/**
	 * @param heard read when the dialog opens
	 * @param canonical the addresses to share, wherever this copy of the site is
	 * @param local the addresses of this copy's pictures and players
	 */
	constructor(heard: Heard, canonical: Addresses, local: Addresses) {
		this.#heard = heard;
		this.#canonical = canonical;
		this.#local = local;
	}

	/** Starts over with a track, from the moment being heard in it, or with the album if null. */
	begin(track: Track | null): void {
		const seconds = Math.floor(this.#heard.positionSeconds);
		const isHeard = track !== null && this.#heard.track?.slug === track.slug;
		this.#offered = track;
		this.#momentSeconds = isHeard && seconds > 0 ? seconds : undefined;
		this.whole = false;
		this.#fromMoment = isHeard && seconds >= FIRST_SECONDS;
	}

	/** The track that can be chosen, if there is one. */
	get offered(): Track | null {
		return this.#offered;
	}

	/** The track that is shared, or null for the album. */
	get track(): Track | null {
		return this.whole ? null : this.#offered;
	}

	/** The moment that can be shared, in seconds: that at which the dialog was opened. */
	get momentSeconds(): number | undefined {
		return this.track ? this.#momentSeconds : undefined;
	}

	/** Whether the moment is chosen. */
	get fromMoment(): boolean {
		return this.#fromMoment && this.momentSeconds !== undefined;
	}

	set fromMoment(from: boolean) {
		this.#fromMoment = from;
	}

	/** The link, absolute. */
	get link(): string {
		const { track } = this;
		if (!track) return this.#canonical.home;
		const fragment = this.fromMoment ? formatStartFragment(this.momentSeconds ?? 0) : '';
		return this.#canonical.track(track.slug) + fragment;
	}

	/** The message that goes with the link. */
	get message(): Message {
		return this.track ? messageOfTrack(this.track) : messageOfAlbum();
	}

	/** The addresses of the pictures for the link. */
	get pictures(): { readonly card: string; readonly story: string } {
		const slug = this.track?.slug;
		return { card: this.#local.card(slug), story: this.#local.story(slug) };
	}

	/** The embedded player: the code for a page, and the address of its preview. */
	get embed(): { readonly code: string; readonly preview: string; readonly heightPx: number } {
		const { track, theme } = this;
		const startSeconds = this.fromMoment ? (this.momentSeconds ?? null) : null;
		const at = (addresses: Addresses) =>
			embedAddress(addresses.embed(track?.slug), { theme, startSeconds });
		const heightPx = embedHeights[track ? 'track' : 'album'];
		const title = track ? `${track.title}, ${release.title}` : release.title;
		return {
			code: frameOf(at(this.#canonical), title, heightPx),
			preview: at(this.#local),
			heightPx
		};
	}
}
