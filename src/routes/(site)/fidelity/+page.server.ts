import { album } from '$content/album';
import { recordings } from '$lib/album/recordings.server';
import type { ComparedTrack } from './summary';

/** What encoding has changed in each track. */
export function load(): { tracks: ComparedTrack[] } {
	return {
		tracks: recordings.map(({ slug, provenance, spectrumDbfs, fidelity }) => {
			const track = [...album.tracks, album.bonus].find((named) => named.slug === slug);
			return { title: track?.title ?? slug, provenance, spectrumDbfs, fidelity };
		})
	};
}
