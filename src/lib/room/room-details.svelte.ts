import { asset } from '$app/paths';
import type { Detail } from '$content/detail';
import type { Track } from '$lib/album/tracks';

const fetched: Partial<Record<string, Promise<Detail | undefined>>> = {};

/** The details of a track's recording; undefined if they didn't load. Fetched once a visit. */
async function getDetail({ slug, recording }: Track): Promise<Detail | undefined> {
	fetched[slug] ??= fetchDetail(asset(`/${recording.detail}`)).catch(() => {
		// Not kept, so that the next request tries again.
		fetched[slug] = undefined;
		return undefined;
	});
	return fetched[slug];
}

async function fetchDetail(url: string): Promise<Detail> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	const detail = (await response.json()) as Partial<Detail> | null;
	// Mastering wrote the file, but something else may have answered, such as a hotel's network.
	if (!detail?.dbfs || !detail.cues || !detail.events || !detail.tiles) {
		throw new Error(`${url}: not a detail file`);
	}
	return detail as Detail;
}

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
		const detail = await getDetail(track);
		if (track === this.#track()) this.#fetched = { track, detail };
	}
}
