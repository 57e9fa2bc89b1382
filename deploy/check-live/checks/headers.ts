import { frameHeader } from '../../../src/lib/security.server.js';
import { rightsPolicy } from '../../../src/content/rights';
import { rightsHeaders } from '../../../src/lib/rights/head-and-headers';
import { headersFor } from '../../rules';
import { judgeHeader, judgeType } from '../judge-headers';
import {
	broken,
	checksOf,
	judgeEach,
	ok,
	weak,
	worstOf,
	type Check,
	type Finding
} from '../finding';
import type { Answer } from '../request';
import type { Visit } from '../visit';

const site = { origin: 'https://album.example', basePath: '' };
const rightsNames = Object.keys(rightsHeaders(rightsPolicy, site)[0]?.headers ?? {});
const securityNames = Object.keys(headersFor('/')).filter(
	(name) => !['Cache-Control', 'Content-Security-Policy'].includes(name)
);

/** A check that the home page has each header as listed. */
function listed(names: readonly string[]): Record<string, Check['look']> {
	return Object.fromEntries(
		names.map((name) => [name, (visit: Visit) => judgeHeader(visit, visit.homeAnswer, name)])
	);
}

/** Headers that protect visitors, reserve rights, or let other sites in. */
export const headerChecks = [
	...checksOf('Security', {
		...listed(securityNames),
		'Content-Security-Policy': (visit) => judgePolicy(visit, visit.homeAnswer),
		'Strict-Transport-Security': ({ address, homeAnswer }) => {
			if (address.protocol === 'http:') return ok('not without HTTPS');
			const got = homeAnswer.headers['strict-transport-security'];
			return got === undefined ? weak('hsts', 'none') : ok(got);
		},
		'The microphone on one page': async (visit) =>
			worstOf(
				[
					judgeHeader(visit, await visit.find('/your-room'), 'Permissions-Policy'),
					judgePolicy(visit, await visit.find('/your-room'))
				],
				'allowed'
			),
		'Nobody frames a page': ({ homeAnswer: { headers } }) => {
			const policy = headers['content-security-policy'] ?? '';
			return /frame-ancestors|deny|sameorigin/i.test(
				`${policy} ${headers['x-frame-options'] ?? ''}`
			)
				? ok('refused')
				: weak('headers', 'allowed');
		}
	}),

	...checksOf('Frames', {
		'The player’s pages': async (visit) => {
			const paths = ['/embed', ...visit.tracks.map(({ page }) => embedOf(visit, page))];
			return judgeEach(
				visit,
				paths,
				async (path) => judgeType(visit, await visit.find(path)),
				`${paths.length} frames`
			);
		},
		'Other sites may show them': async (visit) => {
			const { headers } = await visit.find('/embed');
			if (headers['x-frame-options'] !== undefined) {
				return broken('framing', `X-Frame-Options is ${headers['x-frame-options']}`);
			}
			const policy = headers['content-security-policy'] ?? '';
			const [ancestors] = /frame-ancestors[^;,]*/.exec(policy) ?? [];
			return ancestors === undefined ? ok('allowed') : broken('framing', ancestors);
		},
		'Their policy': async (visit) => judgePolicy(visit, await visit.find('/embed')),
		'Files of a sandboxed frame': async (visit) => {
			const all = await visit.paths();
			const kinds = ['.js', '.css', '.woff2'].map((kind) =>
				all.find((path) => path.endsWith(kind))
			);
			return judgeCors(
				visit,
				kinds.filter((path) => path !== undefined)
			);
		},
		'Feed and oEmbed for other sites': (visit) =>
			judgeCors(visit, ['/feed.xml', '/oembed/album.json', '/oembed/the.json']),
		'Sounds and pictures on other sites': (visit) =>
			judgeEach(
				visit,
				[visit.firstRendition.url, '/cards/album.png'],
				async (address) => {
					const answer = await visit.find(address, {}, 'HEAD');
					const got = answer.headers['cross-origin-resource-policy'];
					const path = visit.pathOf(answer.url);
					if (got === 'cross-origin') return ok(got);
					return got === undefined
						? weak('crossOrigin', `${path} has no Cross-Origin-Resource-Policy`)
						: broken('crossOrigin', `${path} is for ${got}`);
				},
				'cross-origin'
			)
	}),

	...checksOf('Rights', {
		...listed(rightsNames),
		'A recording has the same': async (visit) => {
			const answer = await visit.find(visit.firstRendition.url, {}, 'HEAD');
			return worstOf(
				rightsNames.map((name) => judgeHeader(visit, answer, name)),
				rightsNames.join(', ')
			);
		},
		'In the page itself': ({ home }) => {
			const missing = ['robots', 'tdm-reservation', 'tdm-policy'].filter(
				(name) => !home.metas.has(name)
			);
			return missing.length === 0 && home.linked('license').length > 0
				? ok('tags and link')
				: broken('changed', `no ${missing.join(', ') || 'link to the licence'}`);
		}
	})
];

function embedOf(visit: Visit, page: string): string {
	return visit.pathOf(visit.at(page)).replace('/tracks/', '/embed/');
}

/** A policy of the host's own would stop the scripts that the page allows by their hashes. */
function judgePolicy(visit: Visit, answer: Answer): Finding {
	const got = answer.headers['content-security-policy'] ?? '';
	const wanted = headersFor(visit.pathOf(answer.url), visit.rules)['Content-Security-Policy'];
	if (got === wanted) return ok(got === frameHeader ? 'a frame’s' : 'a page’s');
	const [stopping] = /(default-src|script-src|sandbox)(?!-)[^;,]*/.exec(got) ?? [];
	return stopping === undefined
		? judgeHeader(visit, answer, 'Content-Security-Policy')
		: broken('headers', `“${stopping}” stops the site’s scripts`);
}

/** Whether a page without an origin may read files. */
function judgeCors(visit: Visit, paths: readonly string[]): Promise<Finding> {
	return judgeEach(
		visit,
		paths,
		async (path) => {
			const got = (await visit.find(path, { origin: 'null' })).headers[
				'access-control-allow-origin'
			];
			return got === '*' || got === 'null'
				? ok(got)
				: weak('crossOrigin', `${path} has ${got ?? 'no Access-Control-Allow-Origin'}`);
		},
		'Access-Control-Allow-Origin: *'
	);
}
