import { createServer } from 'node:http';
import { listen } from '../../support/listen';

/** A proxy that lets nothing through, and records the requests. */
export interface RefusingProxy {
	/** Host and port. */
	readonly address: string;
	/** Addresses; of those with TLS no more than host and port can be seen. */
	readonly asked: readonly string[];
	close(): Promise<void>;
}

/** Starts a proxy on a free port of this machine. */
export async function startRefusingProxy(): Promise<RefusingProxy> {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(request.url ?? '');
		response.writeHead(502).end();
	});
	server.on('connect', (request, socket) => {
		asked.push(`https://${request.url ?? ''}`);
		socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
	});
	const { port, close } = await listen(server);
	return { address: `127.0.0.1:${port}`, asked, close };
}
