import { judgeType } from '../judge-headers';
import { broken, checksOf, judgeEach, ok, weak } from '../finding';
import { readPage } from '../read-page';
import { nowhere } from '../request';

const isLocal = ({ hostname }: URL) => /^(localhost|127\..*|\[::1\]|.*\.localhost)$/.test(hostname);

/** Other spellings of pages' addresses. */
const spellings = [
	['/about.html', '/about'],
	['/about/', '/about'],
	['/embed/', '/embed'],
	['/index.html', '/']
] as const;
/** There if more than `build/` was uploaded, perhaps with the masters. */
const secret = ['/masters/report.txt', '/masters/README.md', '/package.json', '/.git/config'];

/** Addresses, redirects, and what is on a page. */
export const pageChecks = checksOf('Pages', {
	'The home page': (visit) => judgeType(visit, visit.homeAnswer),

	'The address it was built for': ({ builtFor, expected }) =>
		builtFor.href === expected.href
			? ok(builtFor.href)
			: broken('address', `${builtFor.href} instead of ${expected.href}`),

	HTTPS: ({ address }) => {
		if (address.protocol === 'https:') return ok('a valid certificate');
		return isLocal(address) ? ok('not needed on this computer') : broken('https', 'not used');
	},

	'http:// leads to https://': async (visit) => {
		if (visit.address.protocol !== 'https:' || visit.address.port !== '') return ok('not needed');
		const plain = new URL(visit.address.href.replace('https:', 'http:'));
		const answer = await visit.get(plain).catch(() => undefined);
		if (answer === undefined) return weak('https', 'nothing answers http://');
		const { status, headers } = answer;
		return /^30[1278]$/.test(String(status)) && headers.location?.startsWith('https:')
			? ok(String(status))
			: weak('https', `http:// answers ${status}, and stays`);
	},

	'Every page of the sitemap': async (visit) => {
		const pages = await visit.pages();
		return judgeEach(
			visit,
			pages,
			async (page) => {
				const answer = await visit.find(page);
				const { isOurs } = readPage(answer.body.toString());
				const path = visit.pathOf(answer.url);
				return isOurs ? judgeType(visit, answer) : broken('missing', `${path} is another page`);
			},
			`${pages.length} pages`
		);
	},

	'Everything else that was built': async (visit) => {
		const paths = await visit.paths();
		return judgeEach(
			visit,
			paths,
			async (path) => ok((await visit.find(path, {}, 'HEAD')).url.href),
			`${paths.length} addresses`
		);
	},

	'Addresses without .html': async (visit) =>
		(await visit.page('/about')).isOurs ? ok('/about') : broken('html', '/about is another page'),

	'Redirects don’t loop': async (visit) => {
		const paths = ['/', '/about', '/tracks/the', '/embed', ...spellings.map(([path]) => path)];
		return judgeEach(
			visit,
			paths,
			async (path) => {
				const { hops, isEndless } = await visit.follow(path);
				if (isEndless) return broken('loop', `${path} redirects in a loop`);
				return hops.length > 1 ? weak('loop', `${path} takes ${hops.length} redirects`) : ok(path);
			},
			`${paths.length} addresses`
		);
	},

	'One address for each page': (visit) =>
		judgeEach(
			visit,
			spellings,
			async ([other, page]) => {
				const { answer, hops } = await visit.follow(other);
				const { status, url } = answer;
				if (status !== 200) return weak('redirects', `${other} ends with ${status}`);
				if (url.href === visit.at(page).href) return ok(page);
				return weak(
					'redirects',
					`${other} ${hops.length > 0 ? `leads to ${url.pathname}` : 'stays'}`
				);
			},
			spellings.map(([other]) => other).join(', ')
		),

	'Redirects keep the query': async (visit) => {
		const { status, headers, url } = await visit.get('/about.html?from=elsewhere');
		if (!/^30\d$/.test(String(status))) return weak('redirects', `/about.html answers ${status}`);
		if (!/^30[18]$/.test(String(status))) return weak('redirects', `${status} instead of 308`);
		const { search } = new URL(headers.location ?? '', url);
		return search === '?from=elsewhere' ? ok(String(status)) : weak('redirects', 'it is lost');
	},

	'Unknown addresses': async (visit) => {
		for (const path of [nowhere, `/tracks${nowhere}`, `/album${nowhere}.weba`]) {
			const { status } = (await visit.follow(path)).answer;
			if (status !== 404) return broken('notFound', `${path} answers ${status} instead of 404`);
		}
		return ok('404');
	},

	'The “not found” page': async (visit) => {
		const { body } = await visit.get(nowhere);
		return readPage(body.toString()).isOurs
			? ok('the site’s own')
			: weak('notFound', 'the host’s own');
	},

	'Nothing but build/': (visit) =>
		judgeEach(
			visit,
			secret,
			async (path) => {
				const { status, headers } = await visit.get(path);
				// A page in its place is another fault.
				const isPage = headers['content-type']?.startsWith('text/html') ?? false;
				return status === 200 && !isPage
					? broken('hidden', `${path} can be read by anyone`)
					: ok(path);
			},
			'not served'
		),

	'Nothing is added to pages': async (visit) => {
		const pages = [...(await visit.pages()), '/embed'];
		return judgeEach(
			visit,
			pages,
			async (page) => {
				const { body, url } = await visit.get(page);
				const [first] = readPage(body.toString()).added;
				const path = visit.pathOf(url);
				return first === undefined ? ok(path) : broken('changed', `${path} has ${first}`);
			},
			`${pages.length} pages`
		);
	},

	'Unchanged pages are not sent again': async (visit) => {
		const { etag, 'last-modified': date = '' } = visit.homeAnswer.headers;
		if (etag === undefined && date === '') return weak('validators', 'no ETag and no date');
		const condition =
			etag === undefined ? { 'if-modified-since': date } : { 'if-none-match': etag };
		const { status } = await visit.get('/', condition);
		return status === 304 ? ok('304') : weak('validators', `${status} instead of 304`);
	},

	'The host’s clock': async (visit) => {
		const { date, age = '0' } = (await visit.find('/', { 'cache-control': 'no-cache' }, 'HEAD'))
			.headers;
		const differsMs = Math.abs(Date.parse(date ?? '') + Number(age) * 1000 - Date.now());
		if (Number.isNaN(differsMs)) return weak('clock', 'no Date header');
		const seconds = Math.round(differsMs / 1000);
		return seconds > 60 ? weak('clock', `${seconds} seconds from this computer’s`) : ok(date ?? '');
	}
});
