import { parseFragment } from 'parse5';
import vtt from 'webvtt-parser';
import { plainText } from '$lib/text';
import type { SharedAlbum, SharedTrack } from './shared-album';

/** Whether a recording has events that can divide it into chapters. */
export function hasEvents({ recording }: SharedTrack): boolean {
	return recording.events.length > 0;
}

/**
 * A track's chapters, from its captions, as podcast players read them:
 * https://podcasting2.org/docs/podcast-namespace/formats/json-chapters
 * @param captions WebVTT
 */
export function makeChapters(album: SharedAlbum, track: SharedTrack, captions: string) {
	const { cues } = new vtt.WebVTTParser().parse(captions, 'captions');
	return {
		version: '1.2.0',
		title: track.heardTitle,
		author: track.heardArtist,
		podcastName: album.title,
		chapters: cues.map(({ startTime, text }, index) => ({
			startTime,
			// A chapter lasts until the next one, even if its cue is shorter.
			endTime: cues[index + 1]?.startTime ?? track.recording.durationSeconds,
			title: cueText(text)
		}))
	};
}

/** A cue without its tags, and with its references resolved. */
function cueText(markup: string): string {
	const { childNodes } = parseFragment(markup.replace(/<[^>]*>/g, ''));
	return plainText(childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
}
