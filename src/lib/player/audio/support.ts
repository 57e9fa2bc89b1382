import type { Rendition } from '$content/manifest';

const answers = new Map<string, string>();

/** `HTMLMediaElement.canPlayType` of this browser, asked once for each type; `''` means no. */
function canPlayType(type: string): string {
	let answer = answers.get(type);
	if (answer === undefined) {
		answer = new Audio().canPlayType(type);
		answers.set(type, answer);
	}
	return answer;
}

/**
 * The renditions a browser says it can play, in the order to try them. All of them if it claims to
 * play none: `canPlayType` may be wrong, and trying costs little.
 */
export function playableRenditions(
	renditions: readonly Rendition[],
	canPlay: (type: string) => string = canPlayType
): readonly Rendition[] {
	const playable = renditions.filter(({ type }) => canPlay(type) !== '');
	return playable.length > 0 ? playable : renditions;
}

/** Whether a page can set the volume: iOS leaves that to the buttons on the device. */
export function canSetVolume(): boolean {
	const audio = new Audio();
	audio.volume = 0.5;
	return audio.volume === 0.5;
}
