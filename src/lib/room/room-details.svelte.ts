import type { Detail } from '$content/detail';
import type { Track } from '$lib/album/tracks';
import type { Player } from '$lib/player';
import { getDetail } from './details';
import { loudestSince, shareBetween } from './level';

/** The level covers this much of the past: as much as passes between updates of the page. */
const UPDATE_SECONDS = 0.3;

/** The details of the room on the page, and what they say about the moment that is heard. */
export class RoomDetails {
	readonly #player: Pick<Player, 'track' | 'active' | 'positionSeconds'>;
	readonly #track: () => Track;
	#fetched = $state.raw<{ track: Track; detail: Detail | undefined }>();

	/** @param track returns the track that the page shows */
	constructor(player: Pick<Player, 'track' | 'active' | 'positionSeconds'>, track: () => Track) {
		this.#player = player;
		this.#track = track;
	}

	/** The track that the page shows. */
	get track(): Track {
		return this.#track();
	}

	/** Its details, once fetched. */
	get detail(): Detail | undefined {
		return this.#fetched?.track === this.track ? this.#fetched.detail : undefined;
	}

	/** The position in the track, in seconds; undefined while another one is heard. */
	get positionSeconds(): number | undefined {
		return this.#here ? this.#player.positionSeconds : undefined;
	}

	/** Whether this track is playing. */
	get live(): boolean {
		return this.#here && this.#player.active;
	}

	/** The loudest level since the last update, in dBFS; undefined while this track isn't playing. */
	get levelDbfs(): number | undefined {
		const { live, detail, positionSeconds } = this;
		return live && detail
			? loudestSince(detail, positionSeconds ?? NaN, UPDATE_SECONDS)
			: undefined;
	}

	/** How loud that is for this recording, 0 to 1. */
	get glow(): number | undefined {
		const { quietestDbfs, loudestDbfs } = this.track.recording;
		const { levelDbfs } = this;
		return levelDbfs === undefined ? undefined : shareBetween(quietestDbfs, loudestDbfs, levelDbfs);
	}

	/**
	 * Fetches the details of the track.
	 * @param retry whether to try again what failed: by default when the track plays
	 */
	async refresh(retry = this.live): Promise<void> {
		const { track } = this;
		if (!retry && this.#fetched?.track === track) return;
		const detail = await getDetail(track.slug);
		if (track === this.track) this.#fetched = { track, detail };
	}

	get #here(): boolean {
		return this.#player.track?.slug === this.track.slug;
	}
}
