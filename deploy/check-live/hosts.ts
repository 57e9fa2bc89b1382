import type { Headers } from './request';

/** How to recognise a host, first those that run another's software. */
const signs = {
	'GitHub Pages': (headers) =>
		'x-github-request-id' in headers || /^github/i.test(headers.server ?? ''),
	Netlify: (headers) => 'x-nf-request-id' in headers || /^netlify/i.test(headers.server ?? ''),
	'S3 or CloudFront': (headers) =>
		'x-amz-cf-id' in headers ||
		'x-amz-request-id' in headers ||
		/^(AmazonS3|CloudFront)/i.test(headers.server ?? ''),
	Cloudflare: (headers) => 'cf-ray' in headers || /^cloudflare/i.test(headers.server ?? ''),
	Caddy: (headers) => /caddy/i.test((headers.server ?? '') + (headers.via ?? '')),
	nginx: (headers) => /^(nginx|openresty)/i.test(headers.server ?? ''),
	Apache: (headers) => /^(apache|litespeed)/i.test(headers.server ?? '')
} as const satisfies Record<string, (headers: Headers) => boolean>;

/** A host that has fixes of its own. */
export type HostName = keyof typeof signs;

/** The hosts an answer has passed through, the one that holds the files first. */
export function hostsOf(headers: Headers): HostName[] {
	return (Object.keys(signs) as HostName[]).filter((name) => signs[name](headers));
}
