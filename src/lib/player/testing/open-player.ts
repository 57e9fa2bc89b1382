import { sentenceOf } from '$lib/album/place';
import { tracks, type Track } from '$lib/album/tracks';
import { Player, type PlayerDependencies } from '../player.svelte';
import { FakeEngine } from './fake-engine';

/** Twelve tracks of four minutes each, whatever has been mastered. */
export const album: readonly Track[] = sentenceOf(tracks).map((track) => ({
	...track,
	recording: { ...track.recording, durationSeconds: 240 }
}));

/** A track by its number in the sentence. */
export function track(number: number): Track {
	const found = album[number - 1];
	if (!found) throw new Error(`No track ${number}.`);
	return found;
}

/** A player with a fake engine. By default it plays the album, online, and remembers nothing. */
export function openPlayer(options: Partial<PlayerDependencies> = {}) {
	let engine: FakeEngine | undefined;
	const player = new Player({
		tracks: album,
		createEngine: (listener) => (engine = new FakeEngine(listener)),
		sourcesOf: (track) =>
			track.own
				? [track.own]
				: track.recording.renditions.map(({ path, format }) => ({ src: `/${path}`, format })),
		memory: {
			place: { current: undefined },
			preferences: { current: undefined },
			gainDb: { current: undefined }
		},
		isOnline: () => true,
		...options
	});
	if (!engine) throw new Error('The player made no engine.');
	return { player, engine };
}
