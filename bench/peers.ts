import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something to measure: a player, used as its documentation says, or this site. */
export interface Peer {
	readonly id: string;
	readonly title: string;
	/** Its npm package; the bare element and this site have none. */
	readonly package?: string;
	readonly isSite?: true;
	/** The address of the page, from the server's root. */
	readonly path: string;
	/** The address of the version that loads no sound before the press; the same where there is only one. */
	readonly coldPath: string;
	/** The selector of the player's frame, if it is in one. */
	readonly frame?: string;
	/** The selector of the play button. */
	readonly play: string;
	/** The source of a function that seeks, given seconds. */
	readonly seek: string;
	/**
	 * The second track in the player's list: the address of a page that loads no sound before the press,
	 * and the selector of what to press. None if the player comes without a list.
	 */
	readonly second?: { readonly path: string; readonly press: string };
	/** A script that goes to the next track; none if the player has only one. */
	readonly next?: string;
	/** A remark for the table. */
	readonly note?: string;
}

const seekByApi = '(seconds) => void window.peer.seek(seconds)';
const nextByApi = 'window.peer.next()';

/** The site has no public function for this, so the script does what dragging its slider does. */
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

function site(
	id: string,
	title: string,
	path: string,
	more: Pick<Peer, 'play' | 'next' | 'second'>
): Peer {
	return { id, title, isSite: true, path, coldPath: path, seek: seekByRange, ...more };
}

/** The bare element, which the others are compared with. */
export const bareId = 'bare';

/** Everything the bench measures. */
export const peers: readonly Peer[] = [
	peer(bareId, 'Bare `<audio>`', '#play', {
		second: { path: `/bench/cold/${bareId}/`, press: '#second' },
		note: 'A button calls `play()`; its `ended` event sets the next `src`.'
	}),
	peer('howler', 'howler, `html5: true`', '#play', { package: 'howler' }),
	peer('plyr', 'Plyr', '.plyr__controls [data-plyr=play]', { package: 'plyr' }),
	peer('vidstack', 'Vidstack', 'media-play-button', { package: 'vidstack' }),
	peer('media-chrome', 'Media Chrome', 'media-play-button', { package: 'media-chrome' }),
	peer('wavesurfer', 'wavesurfer.js', '#play', {
		package: 'wavesurfer.js',
		note: 'Downloads the whole file in advance to draw it, and has no option to wait for the press.'
	}),
	peer('aplayer', 'APlayer', '.aplayer-pic', {
		package: 'aplayer',
		second: { path: '/bench/cold/aplayer/', press: '.aplayer-list li:nth-child(2)' }
	}),
	peer('amplitude', 'AmplitudeJS', '.amplitude-play-pause', { package: 'amplitudejs' }),
	peer('shikwasa', 'Shikwasa', '.shk-btn_toggle', { package: 'shikwasa' }),
	peer('podlove', 'Podlove Web Player', '.play-button, [data-test="play-button"], button', {
		package: '@podlove/web-player',
		frame: 'iframe',
		note: 'One episode per player, so it has no next track.'
	}),
	site('stage', 'This site, a track’s page', '/tracks/the', {
		play: 'section button[aria-label^="Play "]',
		second: { path: '/', press: '.poster li:nth-child(2) a' },
		// After the last track the sentence begins again.
		next: `{
			const next = document.querySelector('[aria-label="Next track"]');
			(next.disabled ? document.querySelector('.poster a') : next).click();
		}`
	}),
	site('embed', 'This site, in a frame', '/embed', {
		play: 'button[aria-label="Play"]',
		second: { path: '/embed', press: '.poster li:nth-child(2) button' },
		next: `{
			const words = [...document.querySelectorAll('.poster button')];
			const at = words.findIndex((word) => word.getAttribute('aria-current') === 'true');
			words[(at + 1) % words.length].click();
		}`
	})
];

/** The installed version of a peer's package; undefined if it has none. */
export function versionOf({ package: name }: Peer): string | undefined {
	if (name === undefined) return undefined;
	const path = join(import.meta.dirname, 'node_modules', name, 'package.json');
	return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
