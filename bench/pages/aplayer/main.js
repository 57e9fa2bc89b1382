// https://aplayer.js.org/#/home?id=quick-start
import APlayer from 'aplayer';
import 'aplayer/dist/APlayer.min.css';
import { cold, tracks } from '../album.js';

const player = new APlayer({
	container: document.querySelector('#aplayer'),
	audio: tracks.map(({ title, src }) => ({ name: title, artist: '', url: src })),
	...(cold && { preload: 'none' })
});

window.peer = {
	seek: (seconds) => {
		player.seek(seconds);
	},
	next: () => {
		player.skipForward();
	}
};
