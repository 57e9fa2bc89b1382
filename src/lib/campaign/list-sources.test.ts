import { expect, it } from 'vitest';
import { keysIn, listSources } from './list-sources';

const modules = import.meta.glob('/src/content/*.ts', { eager: true });

it('lists the sources of every claim there is', () => {
	const listed = new Set(listSources().flatMap(({ sources }) => sources.map(({ label }) => label)));
	const claimed = [...keysIn(Object.values(modules))];
	expect(claimed.length).toBeGreaterThan(0);
	const { sources } = modules['/src/content/sources.ts'] as typeof import('$content/sources');
	expect(claimed.filter((key) => !listed.has(sources[key].label))).toEqual([]);
});

it('lists no source twice on a page', () => {
	for (const { path, sources } of listSources()) {
		const urls = sources.map(({ url }) => url);
		expect(new Set(urls).size, path).toBe(urls.length);
	}
});
