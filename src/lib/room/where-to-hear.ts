import { alsoHear, whereToHear } from '$content/listening';
import { tracks, type Track } from '$lib/album/tracks';

/** Where to hear the album itself, or where else, if all of it plays here. */
export function listeningNote(
	among: readonly { readonly recording: Pick<Track['recording'], 'provenance'> }[] = tracks
): typeof alsoHear | typeof whereToHear {
	return among.some(({ recording }) => recording.provenance !== 'master') ? whereToHear : alsoHear;
}
