// https://github.com/sampotts/plyr#quick-setup
import Plyr from 'plyr';
import 'plyr/dist/plyr.css';
import iconUrl from '../../node_modules/plyr/dist/plyr.svg?url&no-inline';
import { counter, tracks, type } from '../album.js';

const player = new Plyr('#player', { iconUrl });
const following = counter();

function next() {
	player.source = { type: 'audio', sources: [{ src: tracks[following()].src, type }] };
	void player.play();
}

player.on('ended', next);

window.peer = {
	seek: (seconds) => {
		player.currentTime = seconds;
	},
	next
};
