import { asset } from '$app/paths';
import type { Detail } from '$content/detail';
import { findTrack } from '$lib/album/tracks';
import { parseDetail } from './parse-detail';

/** The details of recordings, fetched when first asked for and kept for the visit. */
class Details {
	readonly #fetched = new Map<string, Promise<Detail | undefined>>();

	/** The details of a track's recording; undefined when they can't be had, which the site does without. */
	get(slug: string): Promise<Detail | undefined> {
		let detail = this.#fetched.get(slug);
		if (!detail) {
			detail = fetchDetail(asset(`/${findTrack(slug)?.recording.detail}`)).catch(() => {
				// Not kept, so that the next look tries again.
				this.#fetched.delete(slug);
				return undefined;
			});
			this.#fetched.set(slug, detail);
		}
		return detail;
	}
}

/** The details of this visit. */
export const details = new Details();

async function fetchDetail(url: string): Promise<Detail> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return parseDetail(await response.json());
}
