import type { Stats } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import send from 'send';
import { chooseRepresentation, findFile, isFile, type Representation } from './find-file';
import { defaultSiteUrl } from '../src/content/settings';
import { headersFor, notFoundPath, redirectStatus, rulesOf, type Rule } from './rules';
import { typeOf } from './media-types';

/** What to serve, and where. */
export interface ServeOptions {
	/** The folder of the built site. */
	readonly directory: string;
	/** 0 means any free port. */
	readonly port: number;
	/** The `BASE_PATH` of the build: empty, or with a leading slash only. */
	readonly basePath?: string;
	/** The `SITE_URL` of the build. */
	readonly siteUrl?: string;
}

/** A running server. */
export interface Serving {
	/** The address of the home page, without a trailing slash. */
	readonly url: string;
	/** Stops listening, and cuts transfers that take longer than two seconds. */
	close(): Promise<void>;
	/** Cuts every connection at once, as a crash would. The port is free afterwards. */
	destroy(): Promise<void>;
}

const graceMs = 2000;
/** Longer than a busy client may pause: it would send its next request to a connection just closed. */
const keepAliveTimeout = 60_000;

/**
 * Serves a built site as any static host should.
 * @throws Error when there is no site in the folder or the port is taken
 */
export async function serve(options: ServeOptions): Promise<Serving> {
	const directory = resolve(options.directory);
	const basePath = options.basePath ?? '';
	if (!(await isFile(join(directory, 'index.html')))) {
		throw new Error(`There is no site in ${options.directory}. Run "npm run build" first.`);
	}
	const rules = rulesOf({ origin: options.siteUrl ?? defaultSiteUrl, basePath });
	const server = createServer({ keepAliveTimeout }, (request, response) => {
		answer({ directory, basePath, rules, request, response }).catch(() => response.destroy());
	});
	await listen(server, options.port);
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}${basePath}`,
		close: () => close(server, graceMs),
		destroy: () => close(server, 0)
	};
}

interface Exchange {
	readonly directory: string;
	readonly basePath: string;
	readonly rules: readonly Rule[];
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
}

async function answer(exchange: Exchange): Promise<void> {
	const { directory, basePath, request, response } = exchange;
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.setHeader('Allow', 'GET, HEAD');
		refuse(response, 405);
		return;
	}
	const [target = '/', ...query] = (request.url ?? '/').split('?');
	const path = withoutBase(target, basePath);
	const found = path === undefined ? undefined : await findFile(directory, path);
	if (path === undefined || found === undefined) {
		await answerNotFound(exchange);
	} else if (found.kind === 'redirect') {
		const location = [basePath + found.path, ...query].join('?');
		setAll(response, headersFor(found.path, exchange.rules));
		response.removeHeader('Content-Type');
		response.writeHead(redirectStatus, { Location: location }).end();
	} else {
		await answerFile(exchange, path, found.file);
	}
}

function withoutBase(path: string, basePath: string): string | undefined {
	if (path === basePath) return '/';
	return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : undefined;
}

async function answerFile(exchange: Exchange, path: string, file: string): Promise<void> {
	const { request, response, rules } = exchange;
	// Only GET has ranges: https://www.rfc-editor.org/rfc/rfc9110#section-14.2
	if (request.method === 'HEAD') delete request.headers.range;

	const chosen = await chooseRepresentation(request, file);
	setHeaders(response, headersFor(path, rules), file, chosen);
	send(request, encodeURI(chosen.file), { dotfiles: 'allow', index: false })
		.on('file', (_: string, stats: Stats) => {
			trimSuffixRange(request, stats.size);
		})
		.on('headers', (_: ServerResponse, __: string, stats: Stats) => {
			response.setHeader('ETag', entityTag(stats, chosen.encoding));
		})
		.on('error', (error: { statusCode: number }) => {
			refuse(response, error.statusCode);
		})
		.pipe(response);
}

async function answerNotFound(exchange: Exchange): Promise<void> {
	const { request, response, rules } = exchange;
	const page = join(exchange.directory, notFoundPath);
	if (!(await isFile(page))) {
		refuse(response, 404);
		return;
	}
	// Conditions apply only to a resource that exists: https://www.rfc-editor.org/rfc/rfc9110#section-13.2.1
	delete request.headers['if-match'];
	delete request.headers['if-unmodified-since'];

	const chosen = await chooseRepresentation(request, page);
	response.statusCode = 404;
	setHeaders(response, headersFor(notFoundPath, rules), page, chosen);
	send(request, encodeURI(chosen.file), {
		acceptRanges: false,
		dotfiles: 'allow',
		etag: false,
		index: false,
		lastModified: false
	}).pipe(response);
}

function setHeaders(
	response: ServerResponse,
	headers: Readonly<Record<string, string>>,
	file: string,
	{ encoding, varies }: Representation
): void {
	response.setHeader('Content-Type', typeOf(file));
	setAll(response, headers);
	if (varies) response.setHeader('Vary', 'Accept-Encoding');
	if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
}

function setAll(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** `send` refuses a suffix longer than the file: fixed, not released, in jshttp/range-parser#66. */
function trimSuffixRange({ headers }: IncomingMessage, size: number): void {
	const suffix = /^ *bytes= *-(\d+) *$/.exec(headers.range ?? '')?.[1];
	if (suffix !== undefined && Number(suffix) > size) headers.range = 'bytes=0-';
}

/** Strong, like nginx's: `If-Range` never matches the weak tag `send` would make. */
function entityTag(stats: Stats, encoding = 'identity'): string {
	return `"${stats.mtime.getTime().toString(16)}-${stats.size.toString(16)}-${encoding}"`;
}

function refuse(response: ServerResponse, status: number): void {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	const kept = ['Allow', 'Content-Range'].map((name) => [name, response.getHeader(name)] as const);
	for (const name of response.getHeaderNames()) response.removeHeader(name);
	for (const [name, value] of kept) if (value !== undefined) response.setHeader(name, value);
	response.statusCode = status;
	response.setHeader('Content-Type', typeOf('refusal.txt'));
	response.end(`${status}\n`);
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const isTaken = error.code === 'EADDRINUSE';
			reject(
				isTaken
					? new Error(`Port ${port} is in use. Choose another, as in "PORT=8080 npm start".`)
					: new Error(`Can't listen on port ${port}: ${error.message}`)
			);
		});
		server.listen(port, resolve);
	});
}

function close(server: Server, afterMs: number): Promise<void> {
	return new Promise((resolve) => {
		const cut = setTimeout(() => {
			server.closeAllConnections();
		}, afterMs);
		server.close(() => {
			clearTimeout(cut);
			resolve();
		});
	});
}
