import type { Event } from 'schema-dts';
import { isoDuration } from '../duration';
import type { Page } from '../metadata/page';
import type { SharedAlbum } from '../shared-album';
import { identifierOf } from './identities';

/** The shared listening: the album from every full hour on, or every few if it is longer. */
export function hourNode(album: SharedAlbum, { title, description }: Page, url: string) {
	const lengthSeconds = album.tracks
		.filter(({ number }) => number <= album.trackCount)
		.reduce((sum, { recording }) => sum + recording.durationSeconds, 0);
	const everyHours = Math.max(1, Math.ceil(lengthSeconds / 3600));
	return {
		'@type': 'Event',
		'@id': `${url}#event`,
		url,
		name: title,
		description,
		image: album.addresses.card(),
		eventAttendanceMode: 'OnlineEventAttendanceMode',
		eventStatus: 'EventScheduled',
		isAccessibleForFree: true,
		location: { '@type': 'VirtualLocation', url },
		workPerformed: { '@type': 'MusicAlbum', '@id': identifierOf(album), name: album.title },
		duration: isoDuration(lengthSeconds),
		eventSchedule: {
			'@type': 'Schedule',
			repeatFrequency: isoDuration(everyHours * 3600),
			startTime: '00:00:00Z',
			scheduleTimezone: 'UTC',
			duration: isoDuration(lengthSeconds)
		}
	} as const satisfies Event;
}
