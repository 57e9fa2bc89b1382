import { asset } from '$app/paths';
import { tracks } from '$lib/album/tracks';
import { playableRenditions } from '$lib/player';
import type { DownloadableTrack } from './track-download.svelte';

/** All tracks with the files this browser needs: one rendition, and the data of the track's page. */
export function downloadableTracks(): DownloadableTrack[] {
	return tracks.map(({ slug, recording: { pageFiles, renditions } }) => {
		const wanted = [...pageFiles, ...playableRenditions(renditions).slice(0, 1)];
		return {
			slug,
			files: wanted.map(({ path, bytes }) => ({
				url: new URL(asset(`/${path}`), location.href).href,
				bytes
			}))
		};
	});
}
