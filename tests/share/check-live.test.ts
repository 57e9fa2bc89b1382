import { expect, inject, it } from 'vitest';
import { checkLive } from '../../deploy/check-live/check-live';
import { hosts } from '../hosts/support/hosts';
import { startGitHubPages } from '../hosts/support/github-pages';
import { siteUrl } from './support/site';

const { origin, pathname: basePath } = new URL(siteUrl);

it.each(Object.entries({ ...hosts, 'GitHub Pages': startGitHubPages }))(
	'%s serves the site below a path, and what is at the root is missed',
	async (name, start) => {
		const host = await start(inject('directory'), { origin, basePath });
		try {
			const { checked } = await checkLive(new URL(host.url + basePath), new URL(siteUrl));
			expect(checked.filter(({ state }) => state === 'broken')).toEqual([]);
			const weak = checked.filter(({ state }) => state === 'weak');
			const atRoot = weak.filter(({ fault }) => fault === 'hostRoot').map(({ title }) => title);
			expect(atRoot).toEqual([
				'robots.txt at the root',
				'robots.txt keeps out AI crawlers',
				'robots.txt names the sitemap',
				'tdmrep.json at the root',
				'security.txt at the root'
			]);
			if (name !== 'GitHub Pages') expect(weak).toHaveLength(atRoot.length);
		} finally {
			await host.end();
		}
	}
);
