import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Detail } from '$content/detail';
import { tracks, type Track } from '$lib/album/tracks';
import { Look } from './room-details.svelte';

const [first, second] = tracks as [Track, Track];
const detail = {
	intervalMs: 100,
	dbfs: [first.recording.quietestDbfs, first.recording.loudestDbfs],
	cues: [],
	events: [],
	pictureWords: '',
	tiles: {
		paths: [],
		columnSeconds: 1,
		tileColumns: 1,
		rows: 1,
		lowestHz: 20,
		highestHz: 16_000,
		floorDbfs: -115,
		ceilingDbfs: -45
	}
} satisfies Detail;

const answers: ((response: Response) => void)[] = [];

beforeEach(() => {
	vi.stubGlobal(
		'fetch',
		vi.fn(() => new Promise<Response>((resolve) => answers.push(resolve)))
	);
});

afterEach(() => {
	vi.unstubAllGlobals();
	answers.length = 0;
});

function answer(status = 200) {
	answers.shift()?.(new Response(JSON.stringify(detail), { status }));
}

it('tells of the moment that is heard, and of nothing while another track is', async () => {
	const player = { track: first, active: true, positionSeconds: 0.1 };
	const look = new Look(player, () => first);
	expect(look.levelDbfs).toBeUndefined();
	const fetched = look.fetch();
	answer();
	await fetched;
	expect(look.levelDbfs).toBe(first.recording.loudestDbfs);
	expect(look.glow).toBe(1);
	player.positionSeconds = 0;
	expect(look.glow).toBe(0);
	player.active = false;
	expect(look.levelDbfs).toBeUndefined();
	expect(look.positionSeconds).toBe(0);
	player.track = second;
	expect(look.positionSeconds).toBeUndefined();
	expect(look.live).toBe(false);
});

it('never shows the details of a track that was left before they came', async () => {
	let shown: Track = tracks[2] as Track;
	const look = new Look({ track: null, active: false, positionSeconds: 0 }, () => shown);
	const early = look.fetch();
	shown = tracks[3] as Track;
	const late = look.fetch();
	answers.reverse();
	answer();
	await late;
	expect(look.detail).toEqual(detail);
	answer();
	await early;
	expect(look.detail).toEqual(detail);
});

it('tries again at the next play what could not be had', async () => {
	const track = tracks[4] as Track;
	const player = { track, active: false, positionSeconds: 0 };
	const look = new Look(player, () => track);
	const failed = look.fetch();
	answer(503);
	await failed;
	expect(look.detail).toBeUndefined();
	await look.fetch();
	expect(fetch).toHaveBeenCalledTimes(1);
	player.active = true;
	const again = look.fetch();
	answer();
	await again;
	expect(look.detail).toEqual(detail);
});
