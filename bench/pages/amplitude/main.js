// https://serversideup.net/open-source/amplitudejs/docs/installation/initialization
import Amplitude from 'amplitudejs';
import { cold, tracks } from '../album.js';

Amplitude.init({
	songs: tracks.map(({ title, src }) => ({ name: title, url: src })),
	...(cold && { preload: 'none' })
});
Amplitude.setRepeat(true);

window.peer = {
	seek: (seconds) => {
		Amplitude.setSongPlayedPercentage((seconds / Amplitude.getSongDuration()) * 100);
	},
	next: () => {
		Amplitude.next();
	}
};
