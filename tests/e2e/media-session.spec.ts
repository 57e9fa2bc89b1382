import { hear, playingSounds, playTrack } from './support/sound';
import { recordingOf } from '../support/recordings';
import { status } from './support/site';
import { expect, test } from './support/test';

declare global {
	interface Window {
		mediaKeys: Map<string, MediaSessionActionHandler | null>;
		mediaPositions: MediaPositionState[];
	}
}

test('the system shows what is playing, and its keys work', async ({ page }) => {
	await page.addInitScript(() => {
		window.mediaKeys = new Map();
		window.mediaPositions = [];
		navigator.mediaSession.setActionHandler = (action, handler) => {
			window.mediaKeys.set(action, handler);
			MediaSession.prototype.setActionHandler.call(navigator.mediaSession, action, handler);
		};
		navigator.mediaSession.setPositionState = (state) => {
			if (state) window.mediaPositions.push(state);
			MediaSession.prototype.setPositionState.call(navigator.mediaSession, state);
		};
	});
	const press = (action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}) =>
		page.evaluate(([name, more]) => window.mediaKeys.get(name)?.({ action: name, ...more }), [
			action,
			details
		] as const);

	await playTrack(page, 'music');
	const shown = await page.evaluate(() => {
		const { metadata, playbackState } = navigator.mediaSession;
		return {
			title: metadata?.title,
			artist: metadata?.artist,
			album: metadata?.album,
			playbackState
		};
	});
	expect(shown).toMatchObject({
		title: 'Music',
		artist: '1,000 UK Artists',
		album: 'Is This What We Want?',
		playbackState: 'playing'
	});
	// The sound comes first; the picture follows.
	const readPicture = () => page.evaluate(() => navigator.mediaSession.metadata?.artwork[0]?.src);
	await expect.poll(readPicture).toBeDefined();
	const artwork = await page.request.get((await readPicture()) ?? '');
	expect(artwork.headers()['content-type']).toBe('image/png');
	const position = await page.evaluate(() => window.mediaPositions.at(-1));
	expect(position?.duration).toBe(recordingOf('music').durationSeconds);

	await press('pause');
	await expect(status(page)).toHaveText(/^Paused/);
	expect(await playingSounds(page)).toEqual([]);
	await press('play');
	await hear(page, 'music');
	await press('seekto', { seekTime: 120 });
	await expect.poll(async () => (await playingSounds(page))[0]?.seconds ?? 0).toBeGreaterThan(119);
	await press('seekbackward', { seekOffset: 60 });
	await expect.poll(async () => (await playingSounds(page))[0]?.seconds ?? 999).toBeLessThan(75);
	await press('seekforward', { seekOffset: 60 });
	await expect.poll(async () => (await playingSounds(page))[0]?.seconds ?? 0).toBeGreaterThan(119);
	await press('nexttrack');
	await hear(page, 'theft');
	await press('previoustrack');
	await hear(page, 'music');
	await press('stop');
	await expect(status(page)).toHaveText(/^Paused at 0:00/);
	expect([...(await page.evaluate(() => [...window.mediaKeys.keys()]))].sort()).toEqual([
		'nexttrack',
		'pause',
		'play',
		'previoustrack',
		'seekbackward',
		'seekforward',
		'seekto',
		'stop'
	]);
});
