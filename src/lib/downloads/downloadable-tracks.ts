import { asset } from '$app/paths';
import { files } from '$generated/recordings.json?keeping';
import { tracks } from '$lib/album/tracks';
import { canPlayType, playableRenditions } from '$lib/player';
import type { DownloadableTrack } from './downloads.svelte';

/** All tracks with the files this browser needs: one rendition, and the data of the track's page. */
export function downloadableTracks(): DownloadableTrack[] {
	return tracks.map((track) => {
		const { renditions = [], beside = [] } = files.get(track.slug) ?? {};
		const [best] = playableRenditions(track.recording.renditions, canPlayType);
		const wanted = [...beside, ...renditions.filter(({ path }) => path === best?.path)];
		return {
			slug: track.slug,
			files: wanted.map(({ path, bytes }) => ({
				url: new URL(asset(`/${path}`), location.href).href,
				bytes
			}))
		};
	});
}
