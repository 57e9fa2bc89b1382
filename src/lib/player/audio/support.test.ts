import { expect, it } from 'vitest';
import type { Rendition } from '$content/manifest';
import { playableRenditions } from './support';

const opus: Rendition = {
	format: 'weba',
	type: 'audio/webm; codecs="opus"',
	path: 'album/the.0123456789.weba',
	bytes: 1
};
const aac: Rendition = {
	format: 'm4a',
	type: 'audio/mp4; codecs="mp4a.40.2"',
	path: 'album/the.0123456789.m4a',
	bytes: 1
};

it('keeps the order, Opus first', () => {
	expect(playableRenditions([opus, aac], () => 'probably')).toEqual([opus, aac]);
});

it('leaves out what the browser can’t play', () => {
	expect(playableRenditions([opus, aac], (type) => (type.includes('mp4') ? 'maybe' : ''))).toEqual([
		aac
	]);
});

it('tries everything when the browser claims to play nothing', () => {
	expect(playableRenditions([opus, aac], () => '')).toEqual([opus, aac]);
});
