import type { Playable, Track } from '$lib/album/tracks';

/** What happens at the end: nothing, the album again, or the same track again. */
export type Repeat = 'off' | 'album' | 'track';

/** The repeat modes in the order in which the repeat button steps through them. */
export const repeatModes: readonly Repeat[] = ['off', 'album', 'track'];

/** Decides in the listener's place what plays and when, until the listener takes control again. */
export interface Conductor {
	/** What it plays, once and in this order. */
	readonly tracks: readonly Track[];
	/** Whether what is heard is behind where it should be. */
	readonly behind: boolean;
	/** Called when play is pressed. Returns false, and steps down, if there is nothing to start. */
	resume(): boolean;
	/** Called at each reading of the sound's clock: about ten times a second. */
	tick(): void;
	/** Called when the listener has chosen a track or a position. */
	dismiss(): void;
}

/**
 * The order of the tracks: what comes next, what came before, and how they repeat. There is no
 * shuffle: the order is the sentence.
 */
export class Queue {
	/** What plays in turn: the album, or the visitor's own rooms. */
	tracks = $state.raw<readonly Playable[]>([]);
	/** While set, only these tracks play in turn, once, whatever the repeat mode. */
	programme: readonly Track[] | null = null;
	readonly #isAvailable: (track: Playable) => boolean;
	readonly #onchange: () => void;
	#repeat = $state<Repeat>('off');

	/**
	 * @param isAvailable whether a track can be played now: offline, only downloaded ones can
	 * @param onchange called when the listener changes the repeat mode
	 */
	constructor(
		tracks: readonly Playable[],
		isAvailable: (track: Playable) => boolean = () => true,
		onchange: () => void = () => undefined
	) {
		this.tracks = tracks;
		this.#isAvailable = isAvailable;
		this.#onchange = onchange;
	}

	/** What happens at the end. */
	get repeat(): Repeat {
		return this.#repeat;
	}

	/** Sets what happens at the end. */
	setRepeat(repeat: Repeat): void {
		this.#repeat = repeat;
		this.#onchange();
	}

	/** Restores a remembered repeat mode. */
	restore(repeat: Repeat): void {
		this.#repeat = repeat;
	}

	/** The track with a slug, if the queue has it. */
	find(slug: string | undefined): Playable | undefined {
		return this.tracks.find((track) => track.slug === slug);
	}

	/** Where "next" goes: without a track, to the first; null at the end unless the album repeats. */
	next(track: Playable | null): Playable | null {
		if (!track) return this.tracks[0] ?? null;
		return this.tracks[indexOf(this.tracks, track) + 1] ?? this.#wrapTo(0);
	}

	/** Where "previous" goes: null without a track, and at the start unless the album repeats. */
	previous(track: Playable | null): Playable | null {
		if (!track) return null;
		return this.tracks[indexOf(this.tracks, track) - 1] ?? this.#wrapTo(-1);
	}

	/** What follows when a track has played to its end; null when the album is over. */
	following(track: Playable): Playable | null {
		if (this.programme) return this.programme[indexOf(this.programme, track) + 1] ?? null;
		if (this.#repeat === 'track') return track;
		const next = this.next(track);
		for (let at = next; at && at.slug !== track.slug; at = this.next(at)) {
			if (this.#isAvailable(at)) return at;
		}
		// If none is available, the next one will show why.
		return next;
	}

	#wrapTo(index: 0 | -1): Playable | null {
		return this.#repeat === 'album' ? (this.tracks.at(index) ?? null) : null;
	}
}

function indexOf(tracks: readonly Playable[], { slug }: Playable): number {
	return tracks.findIndex((track) => track.slug === slug);
}
