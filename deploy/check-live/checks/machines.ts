import robotsParser from 'robots-parser';
import { crawlerList } from '../../../src/content/crawlers';
import { rightsPolicy } from '../../../src/content/rights';
import { isWelcome } from '../../../src/lib/rights/preferences';
import { rightsPaths } from '../../../src/lib/rights/site';
import { choosePrecached } from '../../../src/service-worker/precached';
import { judgeTypes } from '../judge-headers';
import { broken, checksOf, ok, weak, type Finding } from '../finding';
import { clients } from '../request';
import type { Visit } from '../visit';

const searchEngines = ['Googlebot', 'bingbot', 'Applebot', 'DuckDuckBot'];

/** What search engines and other crawlers read, and what works offline. */
export const machineChecks = [
	...checksOf('Crawlers', {
		'Search engines are let in': async (visit) => {
			const { status, headers } = await visit.get('/', clients.crawler);
			if (status !== 200) return broken('refused', `Googlebot gets ${status}`);
			const robots = headers['x-robots-tag'] ?? '';
			return /noindex|none/.test(robots) ? broken('noindex', robots) : ok('Googlebot');
		},
		'robots.txt at the root': async (visit) => {
			const { status, headers, body, url } = await atRoot(visit, rightsPaths.robotsTxt);
			if (status !== 200) return weak('hostRoot', `${url.href} answers ${status}`);
			const type = headers['content-type'] ?? 'no type';
			if (!type.startsWith('text/plain')) return weak('hostRoot', `${url.href} is ${type}`);
			return body.includes('Content-Usage:')
				? ok(type)
				: weak('hostRoot', `${url.href} has nothing of the site’s`);
		},
		'robots.txt lets in search engines': async (visit) => {
			const robots = await robotsOf(visit);
			const refused = searchEngines.filter(
				(name) => robots.isAllowed(visit.builtFor.href, name) === false
			);
			return refused.length === 0
				? ok(searchEngines.join(', '))
				: broken('hostRoot', `it excludes ${refused.join(', ')}`);
		},
		'robots.txt keeps out AI crawlers': async (visit) => {
			const robots = await robotsOf(visit);
			const unwelcome = crawlerList.crawlers.filter(
				(crawler) => !isWelcome(crawler, rightsPolicy.allows)
			);
			const admitted = unwelcome.filter(
				({ token }) => robots.isAllowed(visit.builtFor.href, token) !== false
			);
			return admitted.length === 0
				? ok(`${unwelcome.length} crawlers`)
				: weak('hostRoot', `it lets in ${admitted.length} of ${unwelcome.length}`);
		},
		'robots.txt names the sitemap': async (visit) => {
			const named = (await robotsOf(visit)).getSitemaps();
			const wanted = new URL('sitemap.xml', visit.builtFor).href;
			return named.includes(wanted)
				? ok(wanted)
				: weak('hostRoot', `it names ${named.join() || 'none'}`);
		},
		'The sitemap': async (visit) => {
			const pages = await visit.pages();
			const [strange] = pages.filter((page) => !visit.owns(page));
			if (strange !== undefined) return broken('address', `it names ${strange}`);
			const missing = visit.tracks.filter(({ page }) => !pages.includes(page));
			return missing.length === 0
				? ok(`${pages.length} pages`)
				: broken('missing', `it lacks ${missing.length} tracks`);
		},
		'tdmrep.json at the root': async (visit) => {
			const { status, body, url } = await atRoot(visit, rightsPaths.tdmrep);
			if (status !== 200) return weak('hostRoot', `${url.href} answers ${status}`);
			const entries = JSON.parse(body.toString()) as readonly Partial<Record<string, unknown>>[];
			const ours = entries.find(
				({ location }) => location === '/' || location === visit.address.pathname
			);
			return ours?.['tdm-reservation'] === 1
				? ok(String(ours.location))
				: weak('hostRoot', `it doesn’t reserve ${visit.address.pathname}`);
		},
		'security.txt at the root': async (visit) => {
			const { status, body, url } = await atRoot(visit, rightsPaths.securityTxt);
			if (status !== 200) return weak('hostRoot', `${url.href} answers ${status}`);
			const [, expires = ''] = /^Expires: (.*)$/m.exec(body.toString()) ?? [];
			return Date.parse(expires) > Date.now()
				? ok(`until ${expires.slice(0, 10)}`)
				: weak('hostRoot', `it expired: ${expires || 'no date'}`);
		},
		'Licence and policy': (visit) => judgeTypes(visit, [rightsPaths.licence, rightsPaths.tdmPolicy])
	}),

	...checksOf('Offline', {
		'The service worker': (visit) => judgeTypes(visit, ['/service-worker.js']),
		'Its scope': (visit) => judgeScope(visit),
		'What it fetches ahead': async (visit) => {
			const all = await visit.paths();
			const { hashed, named } = choosePrecached({
				base: '',
				build: all.filter((path) => path.startsWith('/_app/')),
				prerendered: all.filter((path) => !path.startsWith('/_app/'))
			});
			const ahead = [...hashed, ...named];
			const found = await judgeTypes(visit, ahead);
			return found.fault === undefined ? ok(`${ahead.length} addresses`) : found;
		},
		'The icons': async (visit) => {
			const manifest = JSON.parse(await visit.text('/manifest.webmanifest')) as Manifest;
			const icons = new Set(manifest.icons.map(({ src }) => src.slice(visit.basePath.length)));
			return judgeTypes(visit, [...icons]);
		}
	})
];

interface Manifest {
	readonly scope: string;
	readonly icons: readonly { readonly src: string }[];
}

/** Asks at the root of the host, where crawlers look, whatever path the site is below. */
function atRoot(visit: Visit, path: string) {
	return visit.get(new URL(path, visit.address.origin));
}

async function robotsOf(visit: Visit) {
	const { status, body } = await atRoot(visit, rightsPaths.robotsTxt);
	const url = new URL(rightsPaths.robotsTxt, visit.builtFor).href;
	return robotsParser(url, status === 200 ? body.toString() : '');
}

/** A worker has the folder of its own address, which a redirect would change. */
async function judgeScope(visit: Visit): Promise<Finding> {
	const { hops, answer } = await visit.follow('/service-worker.js');
	if (hops.length > 0) return broken('redirects', `it is redirected to ${answer.url.pathname}`);
	const manifest = JSON.parse(await visit.text('/manifest.webmanifest')) as Manifest;
	return manifest.scope === visit.address.pathname
		? ok(manifest.scope)
		: broken('address', `${manifest.scope} instead of ${visit.address.pathname}`);
}
