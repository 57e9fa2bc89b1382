import { expect, it } from 'vitest';
import { sources } from '$content/sources';
import { keysIn, listSources } from './list-sources';

const modules = import.meta.glob<object>(['/src/content/*.ts', '!/src/content/*.test.ts'], {
	eager: true
});

it('lists the sources of every claim', () => {
	const listed = new Set(listSources().flatMap((page) => page.sources.map(({ label }) => label)));
	const claimed = [...keysIn(Object.values(modules))];
	expect(claimed.length).toBeGreaterThan(0);
	expect(claimed.filter((key) => !listed.has(sources[key].label))).toEqual([]);
});

it('lists no source twice on a page', () => {
	for (const page of listSources()) {
		const urls = page.sources.map(({ url }) => url);
		expect(new Set(urls).size, page.path).toBe(urls.length);
	}
});
