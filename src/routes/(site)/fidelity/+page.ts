import { album } from '$content/album';
import { recordings } from '$generated/recordings.json?fidelity';
import type { ComparedTrack } from './compared-track';

/** What encoding has changed in each track; only this page carries it. */
export function load(): { tracks: ComparedTrack[] } {
	return {
		tracks: recordings.map(({ slug, ...compared }) => {
			const track = [...album.tracks, album.bonus].find((named) => named.slug === slug);
			return { title: track?.title ?? slug, ...compared };
		})
	};
}
