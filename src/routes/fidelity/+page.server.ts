import { album } from '$content/album';
import { parseManifest } from '$content/manifest';
// As text: what the site imports elsewhere leaves out the measurements.
import manifest from '$generated/recordings.json?raw';
import type { ComparedTrack } from '$lib/fidelity';

/** All that was measured about the published files, read when the page is built. */
export function load(): { tracks: ComparedTrack[] } {
	const { recordings } = parseManifest(manifest);
	const tracks = recordings.map(({ slug, provenance, spectrumDbfs, fidelity }) => {
		const title =
			[...album.tracks, album.bonus].find((track) => track.slug === slug)?.title ?? slug;
		return { title, provenance, spectrumDbfs, fidelity };
	});
	return { tracks };
}
