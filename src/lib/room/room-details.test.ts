import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Detail } from '$content/detail';
import { tracks, type Track } from '$lib/album/tracks';
import { RoomDetails } from './room-details.svelte';

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
	const room = new RoomDetails(player, () => first);
	expect(room.levelDbfs).toBeUndefined();
	const fetched = room.refresh();
	answer();
	await fetched;
	expect(room.levelDbfs).toBe(first.recording.loudestDbfs);
	expect(room.glow).toBe(1);
	player.positionSeconds = 0;
	expect(room.glow).toBe(0);
	player.active = false;
	expect(room.levelDbfs).toBeUndefined();
	expect(room.positionSeconds).toBe(0);
	player.track = second;
	expect(room.positionSeconds).toBeUndefined();
	expect(room.live).toBe(false);
});

it('never shows the details of a track that was left before they came', async () => {
	let shown: Track = tracks[2] as Track;
	const room = new RoomDetails({ track: null, active: false, positionSeconds: 0 }, () => shown);
	const early = room.refresh();
	shown = tracks[3] as Track;
	const late = room.refresh();
	answers.reverse();
	answer();
	await late;
	expect(room.detail).toEqual(detail);
	answer();
	await early;
	expect(room.detail).toEqual(detail);
});

it('tries again at the next play what could not be had', async () => {
	const track = tracks[4] as Track;
	const player = { track, active: false, positionSeconds: 0 };
	const room = new RoomDetails(player, () => track);
	const failed = room.refresh();
	answer(503);
	await failed;
	expect(room.detail).toBeUndefined();
	await room.refresh();
	expect(fetch).toHaveBeenCalledTimes(1);
	player.active = true;
	const again = room.refresh();
	answer();
	await again;
	expect(room.detail).toEqual(detail);
});
