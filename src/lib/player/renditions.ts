import type { Rendition } from '$content/manifest';

/**
 * The renditions that a browser says it can play, in the order to try them. All of them when it
 * says so of none: `canPlayType` may be wrong, and trying costs little.
 * @param canPlayType `HTMLMediaElement.canPlayType`
 */
export function playableRenditions(
	renditions: readonly Rendition[],
	canPlayType: (type: string) => string
): readonly Rendition[] {
	const playable = renditions.filter(({ type }) => canPlayType(type) !== '');
	return playable.length > 0 ? playable : renditions;
}
