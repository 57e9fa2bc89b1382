import type { Detail } from '$content/detail';
import type { Player } from '$lib/player';
import { loudestSince, shareBetween } from './level';

/** The level is the loudest of this long: the time between two updates of the page. */
const UPDATE_SECONDS = 0.3;

/** The part of a track that is read. */
interface ShownRoom {
	readonly slug: string;
	readonly recording: { readonly quietestDbfs: number; readonly loudestDbfs: number };
}

/** The part of the player that is read. */
type Heard = Pick<Player, 'active' | 'positionSeconds'> & {
	readonly track: { readonly slug: string } | null;
};

/** The room on the page, and what its details say about the moment being heard. */
export class HeardRoom {
	readonly #player: Heard;
	readonly #room: () => ShownRoom;
	readonly #detail: () => Detail | undefined;

	/**
	 * @param room returns the room that the page shows
	 * @param detail returns its details, once they are known
	 */
	constructor(player: Heard, room: () => ShownRoom, detail: () => Detail | undefined) {
		this.#player = player;
		this.#room = room;
		this.#detail = detail;
	}

	/** Its quietest and loudest levels. */
	get recording(): ShownRoom['recording'] {
		return this.#room().recording;
	}

	/** Its details, once known. */
	get detail(): Detail | undefined {
		return this.#detail();
	}

	/** Whether the player has this room's track, playing or not. */
	get here(): boolean {
		return this.#player.track?.slug === this.#room().slug;
	}

	/** The position in the room, in seconds; undefined while another one is heard. */
	get positionSeconds(): number | undefined {
		return this.here ? this.#player.positionSeconds : undefined;
	}

	/** Whether this room is playing. */
	get live(): boolean {
		return this.here && this.#player.active;
	}

	/** The loudest level since the last update, in dBFS; undefined while this room isn't playing. */
	get levelDbfs(): number | undefined {
		const { live, detail, positionSeconds } = this;
		return live && detail
			? loudestSince(detail, positionSeconds ?? NaN, UPDATE_SECONDS)
			: undefined;
	}

	/** How loud that is for this recording, 0 to 1. */
	get glow(): number | undefined {
		const { quietestDbfs, loudestDbfs } = this.recording;
		const { levelDbfs } = this;
		return levelDbfs === undefined ? undefined : shareBetween(quietestDbfs, loudestDbfs, levelDbfs);
	}
}
