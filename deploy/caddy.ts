import { headersFor, hostFiles, notFoundPath, redirectStatus, rulesOf, type Rule } from './rules';
import { types } from './media-types';
import { generatedNote, quoted, type Host } from './host';

/** A Caddyfile with one site. For an `https` address, Caddy gets a certificate automatically. */
export function caddyfile(host: Host): string {
	const base = host.site.basePath;
	const rules = rulesOf(host.site);
	const notFound = headersFor(notFoundPath, rules);
	const address = host.port === undefined ? host.site.origin : `http://:${host.port}`;
	return `# ${generatedNote}

${address} {
	root * ${quoted(host.root)}

	# Types by file extension; a rule may override them.
	map {path} {album_type} {
		~(^|/)[^./]*$ ${quoted(types['.html'] ?? '')}
${Object.entries(types)
	.map(([ending, type]) => `\t\t~\\${ending}$ ${quoted(type)}\n`)
	.join('')}		default application/octet-stream
	}

	route {
		header Content-Type {album_type}
${rules.map((rule) => headerLines(rule, base)).join('')}
		@otherMethod not method GET HEAD
		route @otherMethod {
			header Allow "GET, HEAD"
			error 405
		}
		@hidden {
			path */.*
			not path ${base}/.well-known/*
		}
		error @hidden 404
		@hostFile path ${Object.values(hostFiles)
			.map((path) => base + path)
			.join(' ')}
		error @hostFile 404

		# Each page has one address.
		@index path */index.html
		route @index {
			@there file {path}
			route @there {
				uri strip_suffix index.html
				header -Content-Type
				redir {uri} ${redirectStatus}
			}
			error 404
		}
		@named path *.html
		route @named {
			@there file {path}
			route @there {
				uri strip_suffix .html
				header -Content-Type
				redir {uri} ${redirectStatus}
			}
			error 404
		}
${base === '' ? '' : `\t\trewrite ${base} ${base}/\n`}		@slashed path_regexp slashed ^(.*)/$
		route @slashed {
			@there file {re.slashed.1}.html
			route @there {
				uri strip_suffix /
				header -Content-Type
				redir {uri} ${redirectStatus}
			}
			rewrite * {path}index.html
		}
		try_files {path} {path}.html

		# Send the build's compressed files.
		@varies file {path}.br {path}.gz
		header @varies ?Vary Accept-Encoding
		# As in npm start: one range or the whole file, never several ranges.
		@parts header Range *,*
		request_header @parts -Range
		file_server {
			disable_canonical_uris
			precompressed br gzip
		}
	}

	handle_errors {
		@missing expression {http.error.status_code} == 404
		route @missing {
${exceptional(rules, notFound)
	.map((name) => `\t\t\theader -${name}\n`)
	.join('')}${Object.entries({ 'Content-Type': types['.html'] ?? '', ...notFound })
		.map(([name, value]) => `\t\t\theader ${name} ${quoted(value)}\n`)
		.join('')}			header ?Vary Accept-Encoding
			# Conditions apply only to a resource that exists.
			request_header -Range
			request_header -If-Match
			request_header -If-None-Match
			request_header -If-Modified-Since
			request_header -If-Unmodified-Since
			rewrite * ${base}${notFoundPath}
			file_server {
				disable_canonical_uris
				precompressed br gzip
				status 404
			}
		}
	}
}
`;
}

function headerLines({ path, headers }: Rule, base: string): string {
	// A redirect has its page's headers: it may be followed in the same frame.
	const isPage = !/[*.]/.test(path);
	return [path, ...(isPage ? [`${path}.html`] : [])]
		.flatMap((at) =>
			Object.entries(headers).map(
				([name, value]) => `\t\theader ${base}${at} ${name} ${quoted(value)}\n`
			)
		)
		.join('');
}

/** Headers that a path may have, but the 404 page doesn't. */
function exceptional(rules: readonly Rule[], notFound: Readonly<Record<string, string>>): string[] {
	const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
	names.delete('Content-Type');
	return [...names, 'Last-Modified', 'Etag'].filter((name) => !(name in notFound));
}
