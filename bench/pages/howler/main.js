// https://github.com/goldfire/howler.js#documentation
import { Howl } from 'howler';
import { cold, counter, tracks } from '../album.js';

const following = counter();
let howl = open(0);

function open(index) {
	return new Howl({ src: [tracks[index].src], html5: true, preload: !cold, onend: next });
}

function next() {
	howl.unload();
	howl = open(following());
	play();
}

function play() {
	if (howl.state() === 'unloaded') howl.load();
	howl.play();
}

document.querySelector('#play').addEventListener('click', play);

window.peer = { seek: (seconds) => howl.seek(seconds), next };
