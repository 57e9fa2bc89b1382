// https://docs.podlove.org/podlove-web-player/v5/configuration
import { tracks, type } from '../album.js';

const [first] = tracks;
const episode = {
	version: 5,
	title: first.title,
	duration: new Date(first.durationSeconds * 1000).toISOString().slice(11, 23),
	audio: [{ url: first.src, mimeType: type, title: 'Opus', size: first.bytes }],
	files: []
};
const config = { version: 5, base: '/bench/podlove-web-player/' };

void window.podlovePlayer('#player', episode, config).then((store) => {
	window.peer = {
		seek: (seconds) => {
			store.dispatch({ type: 'PLAYER_REQUEST_PLAYTIME', payload: seconds * 1000 });
		}
	};
});
