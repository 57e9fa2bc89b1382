// https://github.com/jessuni/shikwasa#usage
import 'shikwasa/dist/style.css';
import { Player } from 'shikwasa';
import { cold, counter, tracks } from '../album.js';

const player = new Player({
	container: () => document.querySelector('.player'),
	audio: tracks[0],
	...(cold && { preload: 'none' })
});
const following = counter();

function next() {
	player.update(tracks[following()]);
	void player.play();
}

player.on('ended', next);

window.peer = {
	seek: (seconds) => {
		player.seek(seconds);
	},
	next
};
