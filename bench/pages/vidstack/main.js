// https://vidstack.io/docs/player/getting-started/installation/web-components?provider=audio&styling=default-layout
import 'vidstack/player/styles/default/theme.css';
import 'vidstack/player/styles/default/layouts/audio.css';
import 'vidstack/player';
import 'vidstack/player/layouts/default';
import 'vidstack/player/ui';
import { counter, tracks } from '../album.js';

const player = document.querySelector('media-player');
const following = counter();

function next() {
	player.src = tracks[following()].src;
	player.addEventListener('can-play', () => void player.play(), { once: true });
}

player.addEventListener('ended', next);

window.peer = {
	seek: (seconds) => {
		player.currentTime = seconds;
	},
	next
};
