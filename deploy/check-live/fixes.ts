import type { HostName } from './hosts';

type Fixes = Readonly<Partial<Record<HostName, string>>> & { readonly any: string };

const configure = (server: string, file: string) =>
	`Use the whole of what "npm run --silent deploy:config -- ${server}" prints ` +
	`(with the address of the build) as ${file}, and reload ${server}.`;
const upload = (file: string) =>
	`Publish build/${file} too: it goes to the top of the published folder, and sets this.`;
const htaccess =
	'Upload build/.htaccess too (its name begins with a dot, so show hidden files), and have the host ' +
	'honour it: "AllowOverride All", with mod_headers and mod_rewrite.';
/** A server's own words, and where the rest comes from. */
const say = (server: string, words: string) =>
	`${words} Or use what "npm run --silent deploy:config -- ${server}" prints.`;
const nginx = configure('nginx', 'the site’s file');
const caddy = configure('caddy', 'the Caddyfile');

/** Hosts that read their rules from the build or from a generated file. */
const generated = {
	nginx,
	Caddy: caddy,
	Apache: htaccess,
	Netlify: upload('_headers'),
	Cloudflare: `${upload('_headers')} If Cloudflare is in front of another host, set it there.`
} as const;
const pagesCannot =
	'GitHub Pages sends no headers of your own. Leave it, or move to a host that reads build/_headers, ' +
	'such as Netlify or Cloudflare.';

/** What to do about each fault, by host. */
const fixes = {
	address: {
		any: 'Set siteUrl in src/content/publisher.json to the address it has, build, and publish build/ again. If it is to move to another address, add "--built-for" and that address.'
	},
	https: {
		any: 'Get a certificate and serve the site over HTTPS: without it there is no offline use, no installing, and browsers warn.',
		nginx: 'Run "sudo certbot --nginx", which gets a certificate and sets it up.',
		Caddy:
			'Put the name of the site, with https://, on the first line of the block, without --port: Caddy then gets a certificate.',
		Apache:
			'Turn on the certificate (often “Let’s Encrypt” or “AutoSSL”) in the host’s control panel.',
		'GitHub Pages': 'Settings → Pages → Enforce HTTPS.',
		Netlify: 'Domain management → HTTPS → Verify DNS, then provision the certificate.',
		Cloudflare: 'SSL/TLS → Edge Certificates → Always Use HTTPS.',
		'S3 or CloudFront':
			'Serve the bucket through CloudFront, with the viewer protocol policy “Redirect HTTP to HTTPS”.'
	},
	html: {
		any: 'Have the host look for about.html at /about (often called “clean” or “pretty” addresses).',
		nginx: say('nginx', 'In "location /": "try_files $uri $uri.html =404;".'),
		Caddy: say('caddy', '"try_files {path} {path}.html".'),
		Apache: htaccess,
		Netlify:
			'Publish the pages as they are in build/, about.html next to about/: Netlify finds them.',
		Cloudflare:
			'Publish the pages as they are in build/: Cloudflare Pages finds about.html at /about.',
		'S3 or CloudFront':
			'Upload each page under its address (tracks/the, type text/html), or add a CloudFront function that appends .html.'
	},
	missing: {
		any: 'Upload the whole of build/ again, recordings first, and compare with "npm run verify -- " and the address. If a cache is in front of the host, clear it.',
		Cloudflare:
			'Cloudflare refuses files above 25 MiB. Otherwise publish the whole of build/ again, and purge the cache.'
	},
	redirects: {
		any: 'Redirect /about.html and /about/ to /about (308), query included.',
		nginx,
		Caddy: caddy,
		Apache: htaccess,
		Netlify: upload('_redirects'),
		Cloudflare: upload('_redirects'),
		'GitHub Pages':
			'GitHub Pages can’t redirect. Leave it: every page names its one address to search engines.',
		'S3 or CloudFront':
			'Redirect in a CloudFront function, or leave it: every page names its one address to search engines.'
	},
	loop: {
		any: 'Two rules redirect to each other, often one that adds a slash or .html and one that removes it. Remove the first.',
		Cloudflare:
			'If Cloudflare is in front of another host, set SSL/TLS to “Full (strict)”; “Flexible” makes such a host redirect in a loop. Then look for redirect rules that undo each other.',
		Netlify: 'Remove _redirects of your own, and turn off “Pretty URLs” if a rule undoes it.',
		Apache:
			'Add "DirectorySlash Off", or upload build/.htaccess, which has it, and remove other rewrite rules.'
	},
	notFound: {
		any: 'Send 404.html, with the status 404, for whatever isn’t there; turn off “single-page application” mode.',
		nginx: say('nginx', '"error_page 404 /404.html;", and no "try_files … /index.html".'),
		Caddy: say('caddy', '"handle_errors", and no "try_files … /index.html".'),
		Apache: `"ErrorDocument 404 /404.html". ${htaccess}`,
		Netlify: 'Remove the line "/* /index.html 200" from _redirects; 404.html is found by its name.',
		Cloudflare:
			'Publish 404.html at the top: without it, Cloudflare Pages sends the home page for every unknown address.',
		'GitHub Pages': 'Publish 404.html at the top of the published branch or folder.',
		'S3 or CloudFront':
			'CloudFront → Error pages: for 403 and 404, the page /404.html with the response code 404.'
	},
	hidden: {
		any: 'Remove what isn’t part of build/ from the host, the masters above all: publish only what is in that folder.'
	},
	changed: {
		any: 'Turn off whatever adds to or rewrites pages (statistics, “optimisation”, injected banners): the page’s policy stops what was added, and may stop more.',
		Cloudflare:
			'Turn off Rocket Loader, Email Address Obfuscation, Web Analytics’ automatic setup and Zaraz for the site.',
		Netlify:
			'Remove Snippet injection, Analytics scripts and Asset optimization from the site’s settings.',
		nginx: 'Remove "sub_filter" and pagespeed from the configuration.',
		Apache:
			'Remove mod_substitute and mod_pagespeed, and the control panel’s statistics or “optimise website”.'
	},
	refused: {
		any: 'The host mistakes this visitor for an attack. Let it in (“bot protection”, firewall, rate limits).',
		Cloudflare:
			'Security → Bots: turn off Bot Fight Mode and “Block AI bots”, or allow verified bots; robots.txt already keeps AI crawlers out.'
	},
	type: {
		any: 'Set the Content-Type of these files as in docs/headers.md.',
		...generated,
		'GitHub Pages':
			'GitHub Pages chooses the types. Leave it, or move to a host that reads build/_headers, such as Netlify or Cloudflare.',
		'S3 or CloudFront':
			'Upload these files again with "--content-type", as in docs/headers.md: tools guess wrong.'
	},
	uncompressed: {
		any: 'Turn on gzip or Brotli for text.',
		nginx: say('nginx', '"gzip_static on;", and upload the .gz and .br files of build/.'),
		Caddy: say('caddy', '"precompressed br gzip", and upload the .gz and .br files of build/.'),
		Apache: `${htaccess} Upload the .gz and .br files as well, or turn on mod_deflate.`,
		'S3 or CloudFront': 'CloudFront → Behaviours → Compress objects automatically.'
	},
	encoding: {
		any: 'What is sent isn’t what Content-Encoding says, or was compressed twice, so browsers show rubbish. Have only one place compress: either the .gz and .br files or the host.',
		nginx: say(
			'nginx',
			'Remove "add_header Content-Encoding" and "gzip on" where "gzip_static" is on.'
		),
		Caddy: say(
			'caddy',
			'Remove "encode" and any header Content-Encoding; "precompressed" does it.'
		),
		Apache:
			'Exclude .gz and .br files from mod_deflate and mod_brotli (SetEnv no-gzip, no-brotli), and remove AddEncoding of your own; build/.htaccess does this.',
		'S3 or CloudFront':
			'Upload uncompressed files, without Content-Encoding, and let CloudFront compress.'
	},
	tooLong: {
		any: 'Send "Cache-Control: no-cache" with these, and clear the host’s cache: visitors otherwise keep an old site after a release.',
		...generated,
		Cloudflare: `Caching → Browser Cache TTL: “Respect existing headers”; remove “Cache everything” rules; purge the cache. ${generated.Cloudflare}`,
		'GitHub Pages':
			'GitHub Pages keeps everything for ten minutes. Leave it: a release takes that long to appear.',
		'S3 or CloudFront':
			'Upload these with "--cache-control no-cache", and invalidate /* in CloudFront.'
	},
	tooShort: {
		any: 'Send "Cache-Control: public, max-age=31536000, immutable" with everything below /album/ and /_app/immutable/.',
		...generated,
		'GitHub Pages':
			'GitHub Pages keeps everything for ten minutes. Leave it: visitors download unchanged files again.',
		'S3 or CloudFront':
			'Upload album/ and _app/immutable/ with "--cache-control public,max-age=31536000,immutable".'
	},
	validators: {
		any: 'Send an ETag or Last-Modified, and 304 while a file is unchanged: every visit otherwise downloads all pages again.',
		nginx,
		Caddy: caddy,
		Apache: 'Remove "FileETag None" and "Header unset ETag" from the configuration.'
	},
	ranges: {
		any: 'Have the host answer Range requests (206 Partial Content): without them nobody can seek, and podcast apps may refuse the recordings. Don’t compress recordings or generate them by script.',
		nginx:
			'Remove "max_ranges 0", "gzip" for audio types, and a proxy that removes Range from the configuration.',
		Caddy: 'Remove "encode" and "header -Accept-Ranges"; serve the files with "file_server".',
		Apache:
			'Remove "MaxRanges none", "Header unset Accept-Ranges", and compression of audio types.',
		Cloudflare: 'Purge the cache, and remove rules or Workers that change recordings.'
	},
	headers: {
		any: 'Send the headers of docs/headers.md.',
		...generated,
		'GitHub Pages': pagesCannot,
		'S3 or CloudFront':
			'Add them in a CloudFront response headers policy; docs/headers.md lists them.'
	},
	hsts: {
		any: 'Once nothing on the host needs http://, send "Strict-Transport-Security: max-age=31536000".',
		nginx: 'Once nothing on the host needs http://, add the header as docs/publishing.md says.',
		Caddy: 'As the first line of "route": header Strict-Transport-Security "max-age=31536000".',
		Cloudflare: 'SSL/TLS → Edge Certificates → HTTP Strict Transport Security.',
		'GitHub Pages': pagesCannot
	},
	framing: {
		any: 'Send neither X-Frame-Options nor frame-ancestors for /embed and below: other sites can’t show the player otherwise.',
		...generated,
		'S3 or CloudFront':
			'Give /embed* a CloudFront behaviour of its own, whose response headers policy has no X-Frame-Options and no frame-ancestors.'
	},
	crossOrigin: {
		any: 'Send the Access-Control-Allow-Origin and Cross-Origin-Resource-Policy of docs/headers.md.',
		...generated,
		'GitHub Pages': pagesCannot,
		'S3 or CloudFront':
			'Add a CORS policy to the bucket and both headers to the CloudFront response headers policy.'
	},
	noindex: {
		any: 'Remove "noindex" from the X-Robots-Tag header: search engines drop the site.',
		Netlify: 'Deploy previews have it: publish to production, and visit the site’s own address.',
		Cloudflare: 'Preview deployments on pages.dev have it: visit the site’s own domain.'
	},
	hostRoot: {
		any: 'Crawlers read robots.txt and .well-known/ only at the root of a host. Copy them there from build/; if the host has its own, add the lines of build/ to them.',
		'GitHub Pages':
			'Crawlers read robots.txt and .well-known/ only at the root of a host: put those of build/ into the repository named <user>.github.io, or give the site a domain of its own.',
		Apache:
			'Crawlers read robots.txt and .well-known/ only at the root of a host. Copy them there from build/ (show hidden files, as one name begins with a dot); if the host has its own, add the lines of build/ to them.'
	},
	clock: {
		any: 'Set the host’s clock (NTP), and this computer’s: “On the hour” goes by the Date header.'
	}
} as const satisfies Record<string, Fixes>;

/** Something wrong with a host, by what has to be done about it. */
export type Fault = keyof typeof fixes;

/** What to do about a fault on the first of these hosts that has its own way, or on any. */
export function fixFor(fault: Fault, hosts: readonly HostName[]): string {
	const known: Fixes = fixes[fault];
	return hosts.map((host) => known[host]).find((fix) => fix !== undefined) ?? known.any;
}
