import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is measured: a player, as its documentation would have it used, or this site. */
export interface Peer {
	readonly id: string;
	readonly title: string;
	/** Its package; none for the bare element and for this site. */
	readonly package?: string;
	readonly isSite?: true;
	/** The address of the page, from the server's root. */
	readonly path: string;
	/** The address of the form that loads no sound before the press, where there is one. */
	readonly coldPath: string;
	/** The frame that the player is in. */
	readonly frame?: string;
	/** The control that plays. */
	readonly play: string;
	/** A script that seeks: `seek(seconds)` is what it is. */
	readonly seek: string;
	/** A script that goes to the next track; none where the player has just one. */
	readonly next?: string;
	/** What a reader of the table has to know. */
	readonly note?: string;
}

const seekByApi = '(seconds) => void window.peer.seek(seconds)';
const nextByApi = 'window.peer.next()';

/** The site offers no script; this is what a drag of its slider ends with. */
const seekByRange = `(seconds) => {
	const range = [...document.querySelectorAll('input[type=range]')].find((input) => input.max > 100);
	range.value = seconds;
	range.dispatchEvent(new Event('input', { bubbles: true }));
	range.dispatchEvent(new Event('change', { bubbles: true }));
}`;

function peer(id: string, title: string, play: string, more: Partial<Peer> = {}): Peer {
	return {
		id,
		title,
		path: `/bench/${id}/`,
		coldPath: `/bench/cold/${id}/`,
		play,
		seek: seekByApi,
		...(id !== 'podlove' && { next: nextByApi }),
		...more
	};
}

function site(id: string, title: string, path: string, more: Pick<Peer, 'play' | 'next'>): Peer {
	return { id, title, isSite: true, path, coldPath: path, seek: seekByRange, ...more };
}

/** The bare element is what the others are compared with. */
export const bareId = 'bare';

/** All that is measured. */
export const peers: readonly Peer[] = [
	peer(bareId, 'Bare `<audio>`', '#play', {
		note: 'A button calls `play()`; its `ended` event sets the next `src`.'
	}),
	peer('howler', 'howler, `html5: true`', '#play', { package: 'howler' }),
	peer('plyr', 'Plyr', '.plyr__controls [data-plyr=play]', { package: 'plyr' }),
	peer('vidstack', 'Vidstack', 'media-play-button', { package: 'vidstack' }),
	peer('media-chrome', 'Media Chrome', 'media-play-button', { package: 'media-chrome' }),
	peer('wavesurfer', 'wavesurfer.js', '#play', {
		package: 'wavesurfer.js',
		note: 'Fetches the whole file ahead to draw it, and can’t be told to wait for the press.'
	}),
	peer('aplayer', 'APlayer', '.aplayer-pic', { package: 'aplayer' }),
	peer('amplitude', 'AmplitudeJS', '.amplitude-play-pause', { package: 'amplitudejs' }),
	peer('shikwasa', 'Shikwasa', '.shk-btn_toggle', { package: 'shikwasa' }),
	peer('podlove', 'Podlove Web Player', '.play-button, [data-test="play-button"], button', {
		package: '@podlove/web-player',
		frame: 'iframe',
		note: 'One episode a player: it has no next track.'
	}),
	site('stage', 'This site, a track’s page', '/tracks/the', {
		play: 'section button[aria-label^="Play "]',
		// After the last track the sentence begins again.
		next: `{
			const next = document.querySelector('[aria-label="Next track"]');
			(next.disabled ? document.querySelector('.poster a') : next).click();
		}`
	}),
	site('embed', 'This site, in a frame', '/embed', {
		play: 'button[aria-label="Play"]',
		next: `{
			const words = [...document.querySelectorAll('.poster button')];
			const at = words.findIndex((word) => word.getAttribute('aria-current') === 'true');
			words[(at + 1) % words.length].click();
		}`
	})
];

/** Gives the version of a peer that is installed, or nothing for what has none. */
export function versionOf({ package: name }: Peer): string | undefined {
	if (name === undefined) return undefined;
	const path = join(import.meta.dirname, 'node_modules', name, 'package.json');
	return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
