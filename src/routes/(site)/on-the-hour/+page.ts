import { sentenceOf } from '$lib/album/place';
import { tracks } from '$lib/album/tracks';
import { describeRule } from '$lib/hour/copy';
import { albumLengthSeconds, hoursBetweenStarts } from '$lib/hour/schedule';
import type { PageLoad } from './$types';

/** The rule of the hour, from the lengths of the recordings. */
export const load: PageLoad = () => {
	const sentence = sentenceOf(tracks);
	const lengthSeconds = albumLengthSeconds(
		sentence.map(({ recording }) => recording.durationSeconds)
	);
	const everyHours = hoursBetweenStarts(lengthSeconds);
	return { everyHours, rule: describeRule(lengthSeconds, everyHours) };
};
