import type { Event } from 'schema-dts';
import { isoDuration } from './duration';
import type { Page } from './page';
import type { SharedAlbum } from './shared-album';
import { identifierOf } from './identities';

/** The shared listening: the album from a full hour on, as often as the site conducts it. */
export function hourNode(album: SharedAlbum, { title, description }: Page, url: string) {
	const lengthSeconds = album.tracks
		.filter(({ number }) => number <= album.trackCount)
		.reduce((sum, { recording }) => sum + recording.durationSeconds, 0);
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
			repeatFrequency: isoDuration(album.everyHours * 3600),
			startTime: '00:00:00Z',
			scheduleTimezone: 'UTC',
			duration: isoDuration(lengthSeconds)
		}
	} as const satisfies Event;
}
