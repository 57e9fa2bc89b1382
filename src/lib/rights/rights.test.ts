import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { crawlerList } from '$content/crawlers';
import { rightsPolicy } from '$content/rights';
import { writeTag } from '$lib/text';
import { rightsFiles } from './files';
import { rightsHeaders, rightsTags } from './head-and-headers';
import {
	expectFilesToAgree,
	expectHeadersToAgree,
	expectHeadToAgree,
	type Published
} from '../../../tests/support/rights/agreement';
import { readHead } from '../../../tests/support/rights/head';
import { madeUp } from '../../../tests/support/rights/policies';
import { finders, mayFetch } from '../../../tests/support/rights/robots';

const { crawlers } = crawlerList;
const paths = ['/', '/index.html', '/a/b.weba', '/%C3%A4.png?x=1', '/rights'];
const sites = [
	{
		name: 'this site',
		policy: rightsPolicy,
		site: { origin: 'https://album.example', basePath: '' }
	},
	{
		name: 'this site below a path',
		policy: rightsPolicy,
		site: { origin: 'https://album.example', basePath: '/silent' }
	},
	...madeUp
];

function published(
	{ policy, site }: Pick<Published, 'policy' | 'site'>,
	sitemap?: string
): Published {
	const files = rightsFiles(policy, site, crawlers, sitemap);
	return {
		policy,
		site,
		crawlers,
		...(sitemap === undefined ? {} : { sitemap }),
		read: (path) => files.find((file) => file.path === path)?.text
	};
}

describe.each(sites)('$name', (each) => {
	it('has files that agree, for every crawler and path', () => {
		expectFilesToAgree(published(each), paths);
		expectFilesToAgree(published(each, '/sitemap.xml'), ['/']);
	});

	it('sends headers that agree with them', () => {
		for (const { headers } of rightsHeaders(each.policy, each.site)) {
			const names = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
			const byName = Object.fromEntries(names) as Record<string, string>;
			expectHeadersToAgree(each, (name) => byName[name]);
			// A line end would end a header.
			for (const value of Object.values(headers)) expect(value).toMatch(/^[\x20-\x7e]+$/);
		}
	});

	it('has tags that agree with them, and no others', () => {
		const html = `<!doctype html><head>${rightsTags(each.policy, each.site).map(writeTag).join('')}</head>`;
		expectHeadToAgree(each, readHead(html));
		expect(
			JSON.stringify(parse(html), (key, value: unknown) => (key === 'parentNode' ? null : value))
		).not.toContain('"tagName":"script"');
	});
});

describe('this site', () => {
	const robotsTxt = published(sites[0] as (typeof sites)[number]).read('/robots.txt') ?? '';

	it.each(finders)('lets %s in', (token) => {
		for (const path of paths) {
			expect(mayFetch(robotsTxt, 'https://album.example', token, path)).toEqual([true, true]);
		}
	});

	it('keeps out crawlers that train, and those that don’t say what they collect for', () => {
		const out = crawlers.filter(({ kind }) => /^(training|data|answers|undeclared)$/.test(kind));
		expect(out.length).toBeGreaterThan(35);
		for (const { token } of out) {
			expect(mayFetch(robotsTxt, 'https://album.example', token, '/'), token).toEqual([
				false,
				false
			]);
		}
	});

	it('leaves other sites on its host alone', () => {
		const below = published(sites[1] as (typeof sites)[number]).read('/robots.txt') ?? '';
		for (const path of ['/', '/silently', '/silen']) {
			expect(mayFetch(below, 'https://album.example', 'GPTBot', path), path).toEqual([true, true]);
		}
	});
});
