import type { Detail } from '$content/detail';
import type { Track } from '$lib/album/tracks';
import type { Player } from '$lib/player';
import { details } from './details';
import { loudestSince, shareBetween } from './level';

/** What is shown is renewed so often, in seconds, at the least. */
const SHOWN_EVERY_SECONDS = 0.3;

/** A close look at the room on the page: its details, and what they tell of the moment heard. */
export class Look {
	readonly #player: Pick<Player, 'track' | 'active' | 'positionSeconds'>;
	readonly #track: () => Track;
	#fetched = $state.raw<{ track: Track; detail: Detail | undefined }>();

	/** @param track gives the track that the page shows */
	constructor(player: Pick<Player, 'track' | 'active' | 'positionSeconds'>, track: () => Track) {
		this.#player = player;
		this.#track = track;
	}

	/** The track that the page shows. */
	get track(): Track {
		return this.#track();
	}

	/** Its details, once they are there. */
	get detail(): Detail | undefined {
		return this.#fetched?.track === this.track ? this.#fetched.detail : undefined;
	}

	/** Where in the track, in seconds; undefined while another one is heard. */
	get positionSeconds(): number | undefined {
		return this.#here ? this.#player.positionSeconds : undefined;
	}

	/** Whether it is what is playing. */
	get live(): boolean {
		return this.#here && this.#player.active;
	}

	/** The level that is heard, in dBFS, with what was since it was last shown; undefined while nothing of this track is. */
	get levelDbfs(): number | undefined {
		const { live, detail, positionSeconds } = this;
		return live && detail
			? loudestSince(detail, positionSeconds ?? NaN, SHOWN_EVERY_SECONDS)
			: undefined;
	}

	/** How loud that is for this recording, 0 to 1. */
	get glow(): number | undefined {
		const { quietestDbfs, loudestDbfs } = this.track.recording;
		const { levelDbfs } = this;
		return levelDbfs === undefined ? undefined : shareBetween(quietestDbfs, loudestDbfs, levelDbfs);
	}

	/** Fetches the details. What could not be had at first is tried again when the track plays. */
	async fetch(): Promise<void> {
		const { track, live } = this;
		if (!live && this.#fetched?.track === track) return;
		const detail = await details.get(track.slug);
		if (track === this.track) this.#fetched = { track, detail };
	}

	get #here(): boolean {
		return this.#player.track === this.track;
	}
}
