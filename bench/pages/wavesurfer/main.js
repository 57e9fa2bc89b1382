// https://wavesurfer.xyz/docs/
import WaveSurfer from 'wavesurfer.js';
import { counter, tracks } from '../album.js';

const wavesurfer = WaveSurfer.create({ container: '#waveform', url: tracks[0].src });
const following = counter();

async function next() {
	await wavesurfer.load(tracks[following()].src);
	await wavesurfer.play();
}

document.querySelector('#play').addEventListener('click', () => {
	void wavesurfer.playPause();
});
wavesurfer.on('finish', () => void next());

window.peer = {
	seek: (seconds) => {
		wavesurfer.setTime(seconds);
	},
	next: () => void next()
};
