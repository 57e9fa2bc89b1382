import { headersFor, hostFiles, notFoundPath, redirectStatus, rulesOf, type Rule } from './rules';
import { types } from './media-types';
import { literally, generatedNote, quoted, type Host } from './host';

/**
 * An nginx site (part of an `http` block, for the folder of sites). It needs
 * `brotli_static`, which Debian has as libnginx-mod-http-brotli-static.
 */
export function nginxConfiguration(host: Host): string {
	const base = host.site.basePath;
	const rules = rulesOf(host.site);
	const names = headerNames(rules);
	return `# ${generatedNote}

# The address the rules match: a page's, whose file has another name.
map $uri $album_path {
	default $uri;
	~^(?<folder>.*/)index\\.html$ $folder;
	~^(?<page>.+)\\.html$ $page;
}
${names.map((name) => mapOf(name, rules, base)).join('')}
server {
	listen ${host.port ?? 80};
	server_name ${host.port === undefined ? new URL(host.site.origin).hostname : '_'};
	root ${quoted(host.root)};

	# Redirects name no host, so they also work behind a proxy.
	absolute_redirect off;
	server_tokens off;
	# As in npm start: one request can't make the host send a file many times over.
	max_ranges 1;

	# Send the build's compressed files, also to a proxy in front of this host.
	brotli_static on;
	gzip_static on;
	gzip_vary on;
	gzip_http_version 1.0;
	gzip_proxied any;

	types {
${Object.entries(types)
	.map(([ending, type]) => `\t\t${quoted(type)} ${ending.slice(1)};\n`)
	.join('')}	}
	default_type application/octet-stream;

${names.map((name) => `\tadd_header ${name} ${variableOf(name)};\n`).join('')}
	error_page 404 @not_found;
	error_page 405 @other_method;

	# The first regular expression that matches wins.
	location / {
		try_files $uri $uri.html =404;
	}
${base === '' ? '' : homeWithoutSlash(base)}	location ~ "/\\.(?!well-known(/|$))" {
		return 404;
	}
	location ~ ^${literally(base)}(${Object.values(hostFiles).map(literally).join('|')})$ {
		return 404;
	}
	location ~ ^(?<page>.*)/$ {
		if (-f $document_root$page.html) {
			return ${redirectStatus} $page$is_args$args;
		}
		try_files \${uri}index.html =404;
	}
	location ~ ^(?<folder>.*/)index\\.html$ {
		if (!-f $document_root$uri) {
			return 404;
		}
		return ${redirectStatus} $folder$is_args$args;
	}
	location ~ ^(?<page>.+)\\.html$ {
		if (!-f $document_root$uri) {
			return 404;
		}
		return ${redirectStatus} $page$is_args$args;
	}
${rules
	.flatMap(({ path, headers }) => typeLocation(base + path, headers['Content-Type']))
	.join('')}	location @not_found {
		etag off;
${Object.entries(headersFor(notFoundPath, rules))
	.map(([name, value]) => `\t\tadd_header ${name} ${quoted(value)} always;\n`)
	.join('')}		try_files ${base}${notFoundPath} =404;
	}
	location @other_method {
		add_header Allow "GET, HEAD" always;
		return 405;
	}
}
`;
}

function headerNames(rules: readonly Rule[]): string[] {
	const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
	// nginx sets types in its own way.
	names.delete('Content-Type');
	return [...names];
}

function variableOf(name: string): string {
	return `$album_${name.toLowerCase().replaceAll('-', '_')}`;
}

/** One header's values by address. nginx takes the first that matches, the rules the last. */
function mapOf(name: string, rules: readonly Rule[], base: string): string {
	const lines = rules
		.filter(({ headers }) => name in headers)
		.toReversed()
		.map(({ path, headers }) => `\t${patternOf(base + path)} ${quoted(headers[name] ?? '')};\n`);
	return `\nmap $album_path ${variableOf(name)} {\n\tdefault "";\n${lines.join('')}}\n`;
}

function patternOf(path: string): string {
	const isPrefix = path.endsWith('*');
	return `"~^${literally(isPrefix ? path.slice(0, -1) : path)}${isPrefix ? '' : '$'}"`;
}

function typeLocation(path: string, type: string | undefined): string[] {
	if (type === undefined) return [];
	const at = path.endsWith('*') ? `^~ ${path.slice(0, -1)}` : `= ${path}`;
	return [
		`\tlocation ${at} {\n\t\ttypes { }\n\t\tdefault_type ${quoted(type)};\n\t\ttry_files $uri =404;\n\t}\n`
	];
}

function homeWithoutSlash(base: string): string {
	return `\tlocation = ${base} {\n\t\ttry_files ${base}/index.html =404;\n\t}\n`;
}
