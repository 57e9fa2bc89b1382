// https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/audio
import { counter, tracks } from '../album.js';

const audio = document.querySelector('audio');
const following = counter();

function next() {
	audio.src = tracks[following()].src;
	void audio.play();
}

document.querySelector('#play').addEventListener('click', () => {
	void audio.play();
});
document.querySelector('#second').addEventListener('click', next);
audio.addEventListener('ended', next);

window.peer = {
	seek: (seconds) => {
		audio.currentTime = seconds;
	},
	next
};
