import { expect, it } from 'vitest';
import { hostsOf } from './hosts';

it.each([
	[{ server: 'nginx/1.22.1' }, ['nginx']],
	[{ server: 'Apache/2.4.67 (Debian)' }, ['Apache']],
	[{ server: 'LiteSpeed' }, ['Apache']],
	[{ server: 'Netlify', 'x-nf-request-id': '1' }, ['Netlify']],
	[{ server: 'GitHub.com', 'x-github-request-id': '1' }, ['GitHub Pages']],
	[{ server: 'cloudflare', 'cf-ray': '1' }, ['Cloudflare']],
	[{}, []]
])('recognises a host by its headers: %o', (headers, hosts) => {
	expect(hostsOf(headers)).toEqual(hosts);
});

it('names the host that holds the files before the CDN in front of it', () => {
	const headers = { server: 'cloudflare', 'cf-ray': '1', 'x-github-request-id': '1' };
	expect(hostsOf(headers)).toEqual(['GitHub Pages', 'Cloudflare']);
});
