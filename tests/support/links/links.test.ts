import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFixtureSite, type FixtureSite } from '../fixture-site';
import { listen, type Listening } from '../listen';
import { checkLink, checkLinks } from './check-links';
import { collectLinks, markChecked } from './collect-links';

/** Generous, as some hosts answer late on a busy machine; what never answers is given less. */
const patience = { timeoutMs: 30_000, retries: 2, pauseMs: 1, longestPauseMs: 1_000 };

let server: Listening;
let host: string;
let asked: string[];
let answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void>;

beforeEach(async () => {
	asked = [];
	answers = {};
	const answering = createServer((request, response) => {
		asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
		const answer = answers[request.url ?? ''];
		if (answer) answer(request, response);
		else response.writeHead(404).end();
	});
	server = await listen(answering);
	host = server.url;
});

afterEach(() => server.close());

function page(title: string, status = 200) {
	return (_: IncomingMessage, response: ServerResponse) => {
		response
			.writeHead(status, { 'content-type': 'text/html' })
			.end(`<!doctype html><title>${title}</title>`);
	};
}

const check = (path: string) => checkLink(host + path, patience);

describe('a link', () => {
	it('is in order when its page answers, with or without a slash at the end', async () => {
		answers['/a'] = page('A page');
		expect(await check('/a')).toEqual({ url: `${host}/a`, state: 'ok', status: 200 });
		expect(asked).toEqual(['HEAD /a', 'GET /a']);
		answers['/b'] = (_, response) => response.writeHead(301, { location: '/b/' }).end();
		answers['/b/'] = page('B');
		expect((await check('/b')).state).toBe('ok');
	});

	it('to anything but a page costs its host one HEAD request', async () => {
		answers['/a.pdf'] = (_, response) =>
			response.writeHead(200, { 'content-type': 'application/pdf' }).end();
		expect((await check('/a.pdf')).state).toBe('ok');
		expect(asked).toEqual(['HEAD /a.pdf']);
	});

	it('that redirects is reported with its target', async () => {
		answers['/old'] = (_, response) => response.writeHead(301, { location: '/new' }).end();
		answers['/new'] = page('New');
		expect(await check('/old')).toMatchObject({ state: 'moved', note: `${host}/new` });
	});

	it.each([404, 410])('that answers %i is gone', async (status) => {
		answers['/a'] = page('Gone', status);
		expect(await check('/a')).toMatchObject({ state: 'gone', status });
	});

	it('is opened when its host refuses HEAD', async () => {
		answers['/a'] = (request, response) => {
			if (request.method === 'HEAD') response.writeHead(405).end();
			else page('A')(request, response);
		};
		expect((await check('/a')).state).toBe('ok');
	});

	it.each(['Page not found', '404 – Example', 'This page doesn’t exist'])(
		'is suspect when its title is “%s”',
		async (title) => {
			answers['/a'] = page(title);
			expect(await check('/a')).toMatchObject({ state: 'suspect', status: 200 });
		}
	);

	it('is suspect when it leads to the front page, unless it is the front page', async () => {
		answers['/'] = page('Front');
		answers['/a'] = (_, response) => response.writeHead(302, { location: '/' }).end();
		expect(await check('/a')).toMatchObject({ state: 'suspect', note: 'leads to the front page' });
		expect((await check('/')).state).toBe('ok');
	});

	it('is retried while its host is failing, as late as the host asks', async () => {
		let left = 3;
		answers['/a'] = (request, response) => {
			if (left-- > 0) response.writeHead(503, { 'retry-after': '0' }).end();
			else page('A')(request, response);
		};
		expect((await check('/a')).state).toBe('ok');
		answers['/b'] = page('B', 503);
		expect(await check('/b')).toMatchObject({ state: 'failing', status: 503 });
		expect(asked.filter((line) => line === 'GET /b')).toHaveLength(1 + patience.retries);
		answers['/c'] = (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end();
		expect(await check('/c')).toMatchObject({ state: 'refused', status: 429 });
		expect(asked.filter((line) => line === 'GET /c')).toHaveLength(1);
	});

	it('is left to a person where programs are refused', async () => {
		answers['/a'] = page('Just a moment', 403);
		expect(await check('/a')).toMatchObject({ state: 'refused', status: 403 });
	});

	it('that never answers is abandoned', async () => {
		answers['/a'] = () => undefined;
		const outcome = await checkLink(`${host}/a`, { ...patience, timeoutMs: 20 });
		expect(outcome).toEqual({ url: `${host}/a`, state: 'unreachable' });
	});
});

describe('all links', () => {
	it('are each opened, one after the other on one host', async () => {
		let open = 0;
		let most = 0;
		const slowly = (request: IncomingMessage, response: ServerResponse) => {
			most = Math.max(most, ++open);
			setImmediate(() => {
				open--;
				page('A')(request, response);
			});
		};
		answers = { '/a': slowly, '/b': slowly, '/c': slowly };
		const urls = ['/a', '/b', '/c'].map((path) => host + path);
		const outcomes = await checkLinks(urls, patience, 1);
		expect(outcomes?.map(({ url, state }) => [url, state])).toEqual(urls.map((url) => [url, 'ok']));
		expect(most).toBe(1);
	});

	it('are not checked when there is no network', async () => {
		await server.close();
		expect(await checkLinks([`${host}/a`, `${host}/b`], patience, 1)).toBeUndefined();
	});
});

describe('what is opened', () => {
	let site: FixtureSite | undefined;

	afterEach(async () => {
		await site?.remove();
		site = undefined;
	});

	it('is each address once, of the content and of the pages', async () => {
		site = await makeFixtureSite({
			'index.html':
				'<a href="/about">a</a><a href="https://own.example/x">b</a><a href="mailto:">c</a>',
			'act.html':
				'<p><a href="https://one.example/">1</a><a href="https://two.example/?a=1&amp;b=2">2</a>',
			'people.html': '<a href="https://one.example/">1</a>'
		});
		const registry = [
			{ url: 'https://one.example/', checked: '2026-10-05' },
			{ url: 'https://three.example/', checked: '2026-10-04' }
		];
		expect(await collectLinks(site.directory, 'https://own.example', registry)).toEqual([
			{ ...registry[0], pages: ['act.html', 'people.html'] },
			{ ...registry[1], pages: [] },
			{ url: 'https://two.example/?a=1&b=2', pages: ['act.html'] }
		]);
	});

	it('is the content’s alone where nothing is built', async () => {
		expect(await collectLinks('no/such/folder', 'https://own.example', [])).toEqual([]);
	});
});

it('notes the day of those that were in order, and of no others', () => {
	const text = `
	a: { label: 'A', url: 'https://a.example/', checked: '2026-10-05' },
	b: {
		url:
			'https://b.example/',
		checked: '2026-10-05'
	}`;
	expect(markChecked(text, new Set(['https://b.example/']), '2026-11-22')).toBe(
		text.replace(/'2026-10-05'(?=\n\t\})/, "'2026-11-22'")
	);
});
