import { parseManifest } from '$content/manifest';
import text from '$generated/recordings.json?raw';

/**
 * Everything known about the recordings, and the album's pictures for sharing: for the build only.
 * The browser has what `tracks.ts` gives it.
 */
export const { recordings, cards } = parseManifest(text);
