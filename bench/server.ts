import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import send from 'send';
import { findFile } from '../deploy/find-file';
import { chooseRepresentation } from '../deploy/precompressed';
import { headersFor } from '../deploy/rules';
import { typeOf } from '../deploy/types';
import { root } from './album';
import { builtPages } from './build-pages';

const site = join(root, 'build');
const prefix = '/bench';

/** Finds the file of an address: one of the peers' pages under `/bench`, or one of the site. */
export async function fileOf(path: string): Promise<string | undefined> {
	const found = path.startsWith(`${prefix}/`)
		? await findFile(builtPages, path.slice(prefix.length))
		: await findFile(site, path);
	return found?.kind === 'file' ? found.file : undefined;
}

/**
 * Serves the built site, and beside it the peers' pages, all in the same way: compressed ahead, with
 * ranges. The site has its own headers; the peers' have those that concern caches only, because the
 * site's content security policy is not made for them.
 * @returns its port, and how to end it
 */
export async function serveAll(): Promise<{ port: number; close: () => void }> {
	const server = createServer((request, response) => {
		void (async () => {
			const [path = '/'] = (request.url ?? '/').split('?');
			const file = await fileOf(path);
			if (file === undefined) {
				response.writeHead(404).end();
				return;
			}
			const { file: chosen, encoding, varies } = await chooseRepresentation(request, file);
			response.setHeader('Content-Type', typeOf(file));
			for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
			if (varies) response.setHeader('Vary', 'Accept-Encoding');
			if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
			send(request, encodeURI(chosen), {
				dotfiles: 'allow',
				index: false,
				cacheControl: false
			}).pipe(response);
		})();
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		port: (server.address() as AddressInfo).port,
		close: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}

function headersOf(path: string): Readonly<Record<string, string>> {
	if (!path.startsWith(`${prefix}/`)) return headersFor(path);
	const isHashed = path.startsWith(`${prefix}/assets/`);
	return { 'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache' };
}
