import type { Detail } from '$content/detail';
import type { Track } from '$lib/album/tracks';
import { getDetail } from './details';

/** The details of the track on the page, as they are fetched. */
export class RoomDetails {
	readonly #track: () => Track;
	#fetched = $state.raw<{ track: Track; detail: Detail | undefined }>();

	/** @param track returns the track that the page shows */
	constructor(track: () => Track) {
		this.#track = track;
	}

	/** The details of the track, once fetched. */
	get current(): Detail | undefined {
		return this.#fetched?.track === this.#track() ? this.#fetched.detail : undefined;
	}

	/** Fetches the details of the track. @param retry whether to try again what failed */
	async refresh(retry: boolean): Promise<void> {
		const track = this.#track();
		if (!retry && this.#fetched?.track === track) return;
		const detail = await getDetail(track.slug);
		if (track === this.#track()) this.#fetched = { track, detail };
	}
}
