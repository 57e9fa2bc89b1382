import { work } from './release';

/** Copy about downloading tracks for offline, and about a newer version of the site. */
export const offlineCopy = {
	title: 'Save for offline',
	downloadAlbum: 'Save for offline',
	downloadTrack: (size: string) => `Save for offline, ${size}`,
	introduction:
		'Saved tracks play without a connection, with their pictures and captions. ' +
		'Nothing is saved until you ask.',
	close: 'Close',
	again: 'Try again',
	notLoaded: 'The list of tracks did not load.',
	album: `The ${work}`,
	allTracks: 'All tracks',
	download: 'Save',
	pause: 'Pause',
	goOn: 'Resume',
	cancel: 'Cancel',
	remove: 'Remove',
	downloadAll: (size: string) => `Save all, ${size}`,
	pauseAll: 'Pause all',
	removeAll: 'Remove all',
	/** What a button does, for screen readers. */
	of: (control: string, title: string) => `${control}: ${title}`,
	progress: (title: string) => `Saving: ${title}`,
	states: {
		queued: 'Queued',
		downloading: (held: string, size: string) => `${held} of ${size}`,
		paused: (held: string, size: string) => `Paused at ${held} of ${size}`,
		downloaded: 'Saved for offline',
		downloadedSize: (size: string) => `Saved, ${size}`
	},
	failures: {
		network:
			'Connection lost. What is already saved is safe, and the rest will follow when you are back online.',
		refused: 'The server did not send the file. Tracks already saved are safe.',
		gone: 'There is a newer recording. Reload the page, then save it.',
		damaged: 'The file was damaged on the way and has been deleted. Try again.',
		blocked: 'This browser does not let the site save files.',
		host: 'Saving failed: this site’s host does not serve every file needed offline.',
		full: (needed: string) =>
			`Not enough space: ${needed} more is needed. Tracks already saved are safe.`,
		fullBy: (needed: string, free: string) =>
			`Not enough space: ${needed} more is needed and about ${free} is free. Tracks already saved are safe.`
	},
	blocked: 'This browser blocks storage for this site, so nothing can be saved.',
	storage: {
		held: (size: string) => `Saved on this device: ${size}.`,
		free: (size: string) => `Space for about ${size} more.`,
		persisted: 'The browser will not delete saved tracks unless you ask.',
		refused: 'The browser may delete saved tracks if space runs low.'
	},
	update: {
		ready: 'A new version of this site is ready.',
		playing: 'A new version of this site is ready. Reloading stops the sound but keeps your place.',
		missing: 'Part of this site did not load. Reload the page to fetch it.',
		missingPlaying:
			'Part of this site did not load. Reloading fetches it and stops the sound, but keeps your place.',
		reload: 'Reload',
		later: 'Later'
	}
} as const;
