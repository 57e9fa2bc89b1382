import type { ShownRecording } from '$content/manifest';
import { standInSite, type StandInSentences } from '$content/stand-ins';
import { tracks } from './tracks';

/** The part of a track that matters here. */
interface Heard {
	readonly title: string;
	readonly recording: Pick<ShownRecording, 'provenance'>;
}

/** The sentence that says which tracks are stand-ins; empty if none is. */
export function standInNote(
	among: readonly Heard[] = tracks,
	{ all, one, some }: StandInSentences = standInSite
): string {
	const titles = among.filter(isStandIn).map(({ title }) => `“${title}”`);
	const [first] = titles;
	if (first === undefined) return '';
	if (titles.length === among.length) return all;
	return titles.length === 1 ? one(first) : some(new Intl.ListFormat('en-GB').format(titles));
}

/** Whether a track is a stand-in, not the musicians' recording. */
export function isStandIn({ recording }: Pick<Heard, 'recording'>): boolean {
	return recording.provenance === 'stand-in';
}
