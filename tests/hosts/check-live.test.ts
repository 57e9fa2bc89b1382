import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLive, describeReport, type Report } from '../../deploy/check-live/check-live';
import { serve, type Serving } from '../../deploy/serve';
import { freePort } from '../support/listen';
import { hosts } from './support/hosts';
import { startGitHubPages } from './support/github-pages';
import { spoilHost, type Spoil } from './support/spoiling-proxy';

const directory = join(import.meta.dirname, '../../build');
const home = readFileSync(join(directory, 'index.html'), 'utf8');
/** The address that the build is for. */
const builtFor = new URL(/rel="canonical" href="([^"]+)"/.exec(home)?.[1] ?? '');

let server: Serving;
beforeAll(async () => {
	server = await serve({ directory, port: 0, siteUrl: builtFor.origin });
});
afterAll(() => server.destroy());

const isPage = (headers: Readonly<Record<string, string>>) =>
	headers['content-type']?.startsWith('text/html') ?? false;
/** What is wrong, line by line. */
const faultsOf = ({ checked }: Report, states = ['broken', 'weak']) =>
	checked
		.filter(({ state }) => states.includes(state))
		.map(({ state, subject, title, seen }) => `${state} ${subject}: ${title}: ${seen}`);
/** All that is to be done, by how it begins. */
const fixesOf = (report: Report) =>
	[...describeReport(report).matchAll(/^ {8}(.*)/gm)].map(([, fix = '']) => fix);

/** What a host does wrong, the first thing said of it, and how all fixes begin. */
interface HostFault extends Spoil {
	/** The headers by which the host is recognised. */
	readonly host: Readonly<Record<string, string>>;
	readonly says: RegExp;
	readonly fixes: readonly string[];
}

const nginx = { server: 'nginx/1.22.1' };
const caddy = { server: 'Caddy' };
const apache = { server: 'Apache/2.4.62 (Debian)' };
const cloudflare = { server: 'cloudflare', 'cf-ray': '1' };
const netlify = { 'x-nf-request-id': '1' };
const pages = { server: 'GitHub.com', 'x-github-request-id': '1' };
const cutBytes = 100_000;

const faults: Readonly<Record<string, HostFault>> = {
	'the wrong type of Opus': {
		host: nginx,
		answer: ({ headers }, { path }) => {
			if (path.endsWith('.weba')) headers['content-type'] = 'video/webm';
		},
		says: /^broken Types: Opus .*: \/album\/.*\.weba is video\/webm instead of audio\/webm/,
		fixes: ['Use the whole of what "npm run --silent deploy:config -- nginx"']
	},
	'no ranges': {
		host: caddy,
		question: ({ path, headers }) => ({ path, headers: { ...headers, range: '' } }),
		says: /^weak Recordings: Every file is complete: not tested, as there are no ranges/,
		fixes: ['Remove "encode" and "header -Accept-Ranges"']
	},
	'the home page for unknown addresses': {
		host: netlify,
		answer: (answer) => {
			if (answer.status === 404) Object.assign(answer, { status: 200, body: Buffer.from(home) });
		},
		says: /^broken Pages: Unknown addresses: \/there-is-no-such-page answers 200 instead of 404$/,
		fixes: ['Remove the line "/* /index.html 200" from _redirects']
	},
	'no pages without .html': {
		host: apache,
		question: ({ path, headers }) => ({
			path: /\/[^./]+$/.test(path) ? '/there/is/none' : path,
			headers
		}),
		says: /^broken Pages: Every page of the sitemap: \/about answers 404, and \d\d more$/,
		fixes: ['Upload build/.htaccess too']
	},
	'texts compressed twice': {
		host: apache,
		question: ({ path, headers }) => {
			const asked = headers['accept-encoding'] === 'identity' ? 'identity' : 'gzip';
			return { path, headers: { ...headers, 'accept-encoding': asked } };
		},
		answer: (answer) => {
			if (answer.headers['content-encoding'] === 'gzip') answer.body = gzipSync(answer.body);
		},
		says: /^broken Compression: Pages: \/ is compressed twice$/,
		fixes: ['Exclude .gz and .br files from mod_deflate']
	},
	'no robots.txt': {
		host: pages,
		answer: (answer, { path }) => {
			if (path === '/robots.txt') answer.status = 404;
		},
		says: /^weak Crawlers: robots.txt at the root: http:.*:\d+\/robots.txt answers 404$/,
		fixes: ['Crawlers read robots.txt and .well-known/ only at the root of a host: put']
	},
	'pages cached for a year': {
		host: cloudflare,
		answer: ({ headers }) => {
			if (isPage(headers)) headers['cache-control'] = 'public, max-age=31536000';
		},
		says: /^broken Caching: Pages are revalidated: \/ has “public, max-age=31536000”/,
		fixes: ['Caching → Browser Cache TTL']
	},
	'the service worker cached for a year': {
		host: { server: 'AmazonS3' },
		answer: ({ headers }, { path }) => {
			if (path === '/service-worker.js') headers['cache-control'] = 'max-age=31536000, immutable';
		},
		says: /^broken Caching: The service worker, too: .* has “max-age=31536000, immutable”$/,
		fixes: ['Upload these with "--cache-control no-cache"']
	},
	'a script added to pages': {
		host: cloudflare,
		answer: (answer) => {
			if (!isPage(answer.headers) || answer.headers['content-encoding'] !== undefined) return;
			const script = '<script>count(1)</script></body>';
			answer.body = Buffer.from(answer.body.toString().replace('</body>', script));
		},
		says: /^broken Pages: Nothing is added to pages: \/ has an added script, “count\(1\)”, and/,
		fixes: ['Turn off Rocket Loader']
	},
	'a redirect loop': {
		host: apache,
		answer: (answer, { path }) => {
			if (!/^\/about\/?$/.test(path)) return;
			answer.status = 301;
			answer.headers.location = path === '/about' ? '/about/' : '/about';
		},
		says: /^broken Pages: Every page of the sitemap: \/about redirects in a loop$/,
		fixes: ['Add "DirectorySlash Off"', 'Upload build/.htaccess too']
	},
	'no redirects': {
		host: netlify,
		answer: (answer) => {
			if (answer.status === 308) answer.status = 404;
		},
		says: /^weak Pages: One address for each page: \/about.html ends with 404, and 3 more$/,
		fixes: ['Publish build/_redirects too']
	},
	'files that no other site may read': {
		host: {},
		answer: ({ headers }) => {
			delete headers['access-control-allow-origin'];
		},
		says: /^weak Frames: Files of a sandboxed frame: .*\.js has no Access-Control-Allow-Origin/,
		fixes: ['Send the Access-Control-Allow-Origin']
	},
	'recordings cut short': {
		host: {},
		answer: (answer, { path }) => {
			const { headers } = answer;
			if (!path.endsWith('.m4a')) return;
			const [, first] = /bytes (\d+)-/.exec(headers['content-range'] ?? '') ?? [];
			if (first === undefined) headers['content-length'] = String(cutBytes);
			else if (Number(first) >= cutBytes) Object.assign(answer, { status: 416, body: refused });
			else headers['content-range'] = `bytes 0-1/${cutBytes}`;
		},
		says: /^broken Recordings: Every file, and its length: .*\.m4a: 100000 instead of \d+, and 11 more$/,
		fixes: ['Upload the whole of build/ again', 'Have the host answer Range requests']
	},
	'no .well-known': {
		host: pages,
		answer: (answer, { path }) => {
			if (path.startsWith('/.well-known/')) answer.status = 404;
		},
		says: /^weak Crawlers: tdmrep.json at the root: .*\/.well-known\/tdmrep.json answers 404$/,
		fixes: ['Crawlers read robots.txt and .well-known/ only at the root of a host: put']
	},
	'frames that nobody may show': {
		host: nginx,
		answer: ({ headers }) => {
			headers['x-frame-options'] = 'SAMEORIGIN';
		},
		says: /^broken Frames: Other sites may show them: X-Frame-Options is SAMEORIGIN$/,
		fixes: ['Use the whole of what "npm run --silent deploy:config -- nginx"']
	},
	'visitors taken for an attack': {
		host: cloudflare,
		answer: (answer, { headers }) => {
			if (/Twitterbot|Googlebot/.test(headers['user-agent'] ?? '')) answer.status = 403;
		},
		says: /^broken Link previews: Previewers are let in: X gets 403$/,
		fixes: ['Security → Bots']
	},
	'search engines sent away': {
		host: netlify,
		answer: ({ headers }) => {
			headers['x-robots-tag'] = 'noindex';
		},
		says: /^weak Rights: X-Robots-Tag: \/ has “noindex”$/,
		fixes: ['Deploy previews have it', 'Publish build/_headers too']
	}
};
const refused = Buffer.alloc(0);

async function checkSpoilt({ host, question, answer }: HostFault): Promise<Report> {
	const proxy = await spoilHost(server.url, {
		...(question ? { question } : {}),
		answer: (each, asked) => {
			Object.assign(each.headers, host);
			answer?.(each, asked);
		}
	});
	try {
		return await checkLive(proxy.url, builtFor);
	} finally {
		await proxy.close();
	}
}

describe('finds', () => {
	it.each(Object.entries(faults))('%s', async (_, fault) => {
		const report = await checkSpoilt(fault);
		expect(faultsOf(report)[0]).toMatch(fault.says);
		expect(fixesOf(report).map((fix, index) => fix.slice(0, fault.fixes[index]?.length))).toEqual(
			fault.fixes
		);
	});
});

describe.each(Object.entries({ ...hosts, 'GitHub Pages': startGitHubPages }))(
	'%s',
	(name, start) => {
		it('has nothing that a visitor would notice', async () => {
			const host = await start(directory, { origin: builtFor.origin, basePath: '' });
			try {
				const report = await checkLive(new URL(host.url), builtFor);
				const isPlain = name === 'GitHub Pages';
				expect(faultsOf(report, isPlain ? ['broken'] : ['broken', 'weak'])).toEqual([]);
				expect(report.checked.length).toBeGreaterThan(40);
				const known = /nginx|Caddy|Apache|GitHub Pages/.exec(name) ?? [];
				expect(report.hosts).toEqual([...known]);
			} finally {
				await host.end();
			}
		});
	}
);

it('says that a site was built for another address', async () => {
	const report = await checkLive(new URL(server.url));
	expect(faultsOf(report)).toEqual([
		`broken Pages: The address it was built for: ${builtFor.href} instead of ${server.url}/`
	]);
	expect(fixesOf(report)[0]).toMatch(
		/^Set siteUrl in src\/content\/publisher.json to the address it has/
	);
});

describe('has one line for', () => {
	it('an address where nothing answers', async () => {
		const port = await freePort();
		await expect(checkLive(new URL(`http://localhost:${port}`))).rejects.toThrow(
			`Can’t reach http://localhost:${port}/: nothing answers at that address and port.`
		);
	});

	it('a page of the site', async () => {
		await expect(checkLive(new URL(`${server.url}/tracks/the`))).rejects.toThrow(
			/ is one page of the site. Give the address of its home page.$/
		);
	});

	it('an address where nothing is', async () => {
		await expect(checkLive(new URL(`${server.url}/nothing`))).rejects.toThrow(
			/ answers 404 instead of showing the site.$/
		);
	});

	it.each(['', 'https://', 'ftp://album.example/'])('a redirect to %j', async (location) => {
		const proxy = await spoilHost(server.url, {
			answer: (answer) => Object.assign(answer, { status: 302, headers: { location } })
		});
		await expect(checkLive(proxy.url)).rejects.toThrow(
			/ answers 302 instead of showing the site.$/
		);
		await proxy.close();
	});

	it('another site', async () => {
		const proxy = await spoilHost(server.url, {
			answer: (answer) => (answer.body = Buffer.from('<h1>Welcome to nginx!</h1>'))
		});
		await expect(checkLive(proxy.url)).rejects.toThrow(/ isn’t this site.$/);
		await proxy.close();
	});

	it('a site below another path than it was built for', async () => {
		const proxy = await spoilHost(server.url, {
			question: ({ path, headers }) => ({ path: path.replace('/below', ''), headers })
		});
		await expect(checkLive(new URL('below/', proxy.url))).rejects.toThrow(
			/ was built for .*: set basePath in .* to "\/below" and build, or put it where it belongs.$/
		);
		await proxy.close();
	});
});

it.each([
	['something a visitor notices', 'pages cached for a year', 1],
	['what some hosts can’t do better', 'no .well-known', 0]
] as const)('ends with the right exit code for %s', async (_, name, code) => {
	const proxy = await spoilHost(server.url, faults[name] ?? {});
	const command = ['--import', 'tsx', 'deploy/check-live/cli.ts', proxy.url.href];
	const child = spawn(process.execPath, [...command, '--built-for', builtFor.href]);
	const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
	expect(output).toMatch(/^ok {6}Pages +The home page +text\/html$/m);
	expect(child.exitCode).toBe(code);
	await proxy.close();
});
