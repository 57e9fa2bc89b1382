// https://www.media-chrome.org/docs/en/get-started
import 'media-chrome';
import { counter, tracks } from '../album.js';

const audio = document.querySelector('audio');
const following = counter();

function next() {
	audio.src = tracks[following()].src;
	void audio.play();
}

audio.addEventListener('ended', next);

window.peer = {
	seek: (seconds) => {
		audio.currentTime = seconds;
	},
	next
};
