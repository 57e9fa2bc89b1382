import { rulesOf } from './rules';
import { isCompressible, types } from './media-types';
import { literally, generatedNote, quoted, type Host } from './host';

/** A caching tier, and its origin. */
export interface CachingTier extends Pick<Host, 'site' | 'port'> {
	/** The address of the origin: scheme, name and port, without a path. */
	readonly from: URL;
	/** The beginning of the names of the cache's two folders. */
	readonly cache: string;
	/** How long a page may be served without asking the origin again. */
	readonly pagesSeconds?: number;
}

/**
 * An nginx site that caches an origin following the rules, and fetches each slice of a file once.
 * It needs only the modules of Debian's default nginx.
 */
export function nginxCacheConfiguration({
	site,
	port,
	from,
	cache,
	pagesSeconds = 10
}: CachingTier): string {
	const base = site.basePath;
	const forGood = rulesOf(site)
		.filter(({ headers }) => headers['Cache-Control']?.includes('immutable'))
		.map(({ path }) => literally(base + path.replace(/\*$/, '')))
		.join('|');
	const uncompressed = Object.keys(types)
		.filter((ending) => !isCompressible(`any${ending}`))
		.map((ending) => ending.slice(1))
		.join('|');
	return `# ${generatedNote}

proxy_cache_path ${quoted(`${cache}-hashed`)} levels=1:2 keys_zone=album_hashed:10m inactive=30d max_size=2g use_temp_path=off;
# Drop whatever nobody has requested for a minute, so that no visitor gets an older page.
proxy_cache_path ${quoted(`${cache}-pages`)} levels=1:2 keys_zone=album_pages:10m inactive=1m max_size=200m use_temp_path=off;

upstream album_origin {
	server ${from.hostname}:${from.port || (from.protocol === 'https:' ? 443 : 80)};
	keepalive 16;
}

# The encoding the origin would choose: one of three, however a browser words its request.
map $http_accept_encoding $album_coding {
	default "";
${['br', 'gzip'].map((coding) => `\t${accepts(coding)} ${coding};\n`).join('')}}

# Only a redirect repeats the query. Elsewhere it makes no difference, so links tagged differently for
# each reader share one cached page.
map $uri $album_query {
	default "";
	${quoted(`${base}/`)} "";
	~(/|\\.html)$ $is_args$args;
}

server {
	# On the hour thousands connect within a second, and every worker should accept them.
	listen ${port ?? 80} reuseport backlog=4096;
	server_name ${port === undefined ? new URL(site.origin).hostname : '_'};
	absolute_redirect off;
	server_tokens off;
	max_ranges 1;

	sendfile on;
	tcp_nopush on;
	# Send each listener a few seconds of sound in turn, rather than a minute to the first.
	sendfile_max_chunk 64k;
	# Listeners to the same track share the open file.
	open_file_cache max=4000 inactive=1m;
	open_file_cache_valid 1m;
	# A browser that is a minute ahead, or paused, reads nothing for a while.
	send_timeout 10m;

	proxy_http_version 1.1;
	proxy_set_header Host ${quoted(from.host)};
	proxy_set_header Connection "";
	proxy_set_header Accept-Encoding $album_coding;
	proxy_redirect off;
${from.protocol === 'https:' ? `\tproxy_ssl_server_name on;\n\tproxy_ssl_name ${quoted(from.hostname)};\n` : ''}	# One request fetches what is missing; the others wait for it.
	proxy_cache_lock on;
	proxy_cache_lock_age 30s;
	proxy_cache_lock_timeout 30s;
	proxy_cache_use_stale error timeout updating http_500 http_502 http_503 http_504;
	proxy_cache_background_update on;
	proxy_cache_revalidate on;
	# The encoding is part of the cache key.
	proxy_ignore_headers Vary;

	# Sounds and pictures, in slices: a listener who starts in the middle does not wait for the rest.
	location ~ ^(${forGood}).*\\.(${uncompressed})$ {
		slice 512k;
		proxy_cache album_hashed;
		proxy_cache_key $uri$slice_range;
		proxy_set_header Host ${quoted(from.host)};
		proxy_set_header Connection "";
		proxy_set_header Accept-Encoding "";
		proxy_set_header Range $slice_range;
		proxy_pass ${from.protocol}//album_origin;
	}
	# Other files with a hash in their name are kept for as long as the origin says.
	location ~ ^(${forGood}) {
		proxy_cache album_hashed;
		proxy_cache_key $uri:$album_coding;
		proxy_pass ${from.protocol}//album_origin;
	}
	# Browsers check pages each time, as the origin says; the tier checks with the origin for all of them.
	location / {
		proxy_ignore_headers Cache-Control Expires Vary;
		proxy_cache_valid 200 308 404 ${pagesSeconds}s;
		proxy_cache album_pages;
		proxy_cache_key $uri$album_query:$album_coding;
		proxy_pass ${from.protocol}//album_origin;
	}
}
`;
}

/** Matches an Accept-Encoding with a coding whose weight isn't zero. */
function accepts(coding: string): string {
	return `"~*(^|,)\\s*${coding}\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))[^,]*)?(,|$)"`;
}
