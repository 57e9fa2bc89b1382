import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Detail } from '$content/detail';
import { tracks, type Track } from '$lib/album/tracks';
import { HeardRoom } from './heard-room.svelte';
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

function answer(status = 200, json: object = detail) {
	answers.shift()?.(new Response(JSON.stringify(json), { status }));
}

it('follows its room’s sound, and nothing while another track plays', async () => {
	const player = { track: first, active: true, positionSeconds: 0.1 };
	const details = new RoomDetails(() => first);
	const room = new HeardRoom(
		player,
		() => first,
		() => details.current
	);
	expect(room.levelDbfs).toBeUndefined();
	const fetched = details.refresh(false);
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

it('never shows the details of a track that was left before they loaded', async () => {
	let shown: Track = tracks[2] as Track;
	const details = new RoomDetails(() => shown);
	const early = details.refresh(false);
	shown = tracks[3] as Track;
	const late = details.refresh(false);
	answers.reverse();
	answer();
	await late;
	expect(details.current).toEqual(detail);
	answer();
	await early;
	expect(details.current).toEqual(detail);
});

it.each([
	['fails', 4, 503, detail],
	['is answered by something else', 5, 200, { error: 'Log in first' }]
] as const)('fetches again what %s, when asked', async (_, index, status, json) => {
	const track = tracks[index] as Track;
	const details = new RoomDetails(() => track);
	const failed = details.refresh(false);
	answer(status, json);
	await failed;
	expect(details.current).toBeUndefined();
	await details.refresh(false);
	expect(fetch).toHaveBeenCalledTimes(1);
	const again = details.refresh(true);
	answer();
	await again;
	expect(details.current).toEqual(detail);
});
