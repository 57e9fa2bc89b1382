import { expect, it, vi } from 'vitest';
import { TileStore } from './tiles.svelte';

const paths = Array.from({ length: 20 }, (_, i) => `tile ${i}`);

function tileOf(path: string) {
	return { columns: 1, rows: 1, levels: Uint8Array.of(Number(path.split(' ')[1])) };
}

it('fetches each tile once', async () => {
	const load = vi.fn((path: string) => Promise.resolve(tileOf(path)));
	const store = new TileStore(paths, load);
	store.request([2, 3]);
	store.request([3]);
	expect(store.get(3)).toBeUndefined();
	await vi.waitFor(() => {
		expect(store.get(3)?.levels[0]).toBe(3);
	});
	store.request([2, 3]);
	expect(load.mock.calls).toEqual([['tile 2'], ['tile 3']]);
	expect(store.get(0)).toBeUndefined();
});

it('fetches a tile that failed again when it is next requested', async () => {
	const load = vi.fn((path: string) => Promise.resolve(tileOf(path)));
	load.mockRejectedValueOnce(new Error('offline'));
	const store = new TileStore(paths, load);
	store.request([0]);
	await vi.waitFor(() => {
		store.request([0]);
		expect(load).toHaveBeenCalledTimes(2);
	});
	await vi.waitFor(() => {
		expect(store.get(0)).toBeDefined();
	});
});

it('keeps only the few that were requested last', async () => {
	const store = new TileStore(paths, (path) => Promise.resolve(tileOf(path)));
	for (let i = 0; i < 20; i++) {
		store.request([i, 0]);
		await vi.waitFor(() => {
			expect(store.get(i)).toBeDefined();
		});
	}
	const held = paths.map((_, i) => i).filter((i) => store.get(i));
	expect(held).toHaveLength(12);
	expect(held).toContain(0);
	expect(held).toContain(19);
});
