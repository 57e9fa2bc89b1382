/** Copy about downloading tracks for offline, and about a newer version of the site. */
export const offlineCopy = {
	title: 'Keep for offline',
	downloadAlbum: 'Keep for offline',
	downloadTrack: (size: string) => `Keep for offline, ${size}`,
	introduction:
		'Tracks that you keep play without a network, with their pictures and captions. ' +
		'Nothing is downloaded before you ask for it.',
	close: 'Close',
	again: 'Try again',
	notLoaded: 'This could not be loaded.',
	album: 'The album',
	allTracks: 'All tracks',
	download: 'Keep',
	pause: 'Pause',
	goOn: 'Go on',
	cancel: 'Cancel',
	remove: 'Remove',
	downloadAll: (size: string) => `Keep all, ${size}`,
	pauseAll: 'Pause all',
	removeAll: 'Remove all',
	/** What a button does, for screen readers. */
	of: (control: string, title: string) => `${control}: ${title}`,
	progress: (title: string) => `Progress of ${title}`,
	states: {
		queued: 'Waiting',
		downloading: (held: string, size: string) => `${held} of ${size}`,
		paused: (held: string, size: string) => `Paused at ${held} of ${size}`,
		downloaded: 'Kept for offline',
		downloadedSize: (size: string) => `Kept, ${size}`
	},
	failures: {
		network:
			'The connection was lost. What has arrived stays, and the rest follows with the network.',
		refused: 'The server did not give the file. What has arrived stays.',
		gone: 'The site has a newer recording. Reload the page, then keep it.',
		damaged: 'The file did not arrive as it was sent, and was thrown away.',
		blocked: 'This browser does not let the site keep files.',
		host: 'The site could not be saved: its host does not serve every file it needs offline.',
		full: (needed: string) =>
			`There is not enough room: it takes ${needed} more. What has arrived stays.`,
		fullBy: (needed: string, free: string) =>
			`There is not enough room: it takes ${needed} more, and about ${free} are free. What has arrived stays.`
	},
	blocked: 'This browser blocks storage for this site, so nothing can be kept.',
	storage: {
		held: (size: string) => `Kept on this device: ${size}.`,
		free: (size: string) => `Room for about ${size} more.`,
		persisted: 'The browser has agreed not to remove it by itself.',
		refused: 'The browser may remove it when space runs out.'
	},
	update: {
		ready: 'There is a newer version of the site.',
		playing: 'There is a newer version of the site. A reload stops the sound and keeps its place.',
		missing: 'Part of this site could not be loaded. A reload fetches it.',
		missingPlaying:
			'Part of this site could not be loaded. A reload fetches it, stops the sound and keeps its place.',
		reload: 'Reload',
		later: 'Later'
	}
} as const;
