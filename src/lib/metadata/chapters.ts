import { parseFragment } from 'parse5';
import vtt from 'webvtt-parser';
import { plainText } from '$lib/text';
import type { SharedAlbum, SharedTrack } from './shared-album';

/** Chapters as podcast players read them: https://podcasting2.org/docs/podcast-namespace/formats/json-chapters */
export interface Chapters {
	readonly version: '1.2.0';
	readonly title: string;
	readonly author: string;
	readonly podcastName: string;
	readonly chapters: readonly {
		/** In seconds. */
		readonly startTime: number;
		readonly endTime: number;
		readonly title: string;
	}[];
}

/** Whether a recording has events that can divide it into chapters. */
export function hasEvents({ recording }: SharedTrack): boolean {
	return recording.events.length > 0;
}

/** A track's chapters, from its captions. @param captions WebVTT */
export function makeChapters(album: SharedAlbum, track: SharedTrack, captions: string): Chapters {
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
