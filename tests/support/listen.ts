import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens. */
export interface Listening {
	readonly port: number;
	/** Its address, without a trailing slash. */
	readonly url: string;
	/** Stops, and cuts every connection. */
	readonly close: () => Promise<void>;
}

/** Starts a server at a port, by default a free one. */
export async function listen(server: Server, at = 0): Promise<Listening> {
	// Not for others on the network.
	server.listen(at, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		port,
		url: `http://localhost:${port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					resolve();
				});
				server.closeAllConnections();
			})
	};
}

/** A port that is free at the moment. */
export async function freePort(): Promise<number> {
	const { port, close } = await listen(createServer());
	await close();
	return port;
}
