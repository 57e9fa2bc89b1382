import { parseManifest } from '$content/manifest';
import text from '$generated/recordings.json?raw';

/**
 * Everything known about the recordings, and the album's pictures for sharing. For the build only:
 * browsers get what `tracks.ts` has.
 */
export const { recordings, cards } = parseManifest(text);
