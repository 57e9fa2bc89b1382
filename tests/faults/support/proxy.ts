import { once } from 'node:events';
import {
	createServer,
	request as ask,
	type IncomingMessage,
	type Server,
	type ServerResponse
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { cutRange, cutHeaders } from './cut';
import { Lane, type LaneOptions } from '../../support/lane';
import type { ProxyFault, Trouble } from './trouble';

/** How often a stalled answer checks whether it may continue. */
const CHECK_MS = 20;

/** How the proxy is set up. */
export interface ProxyOptions {
	/** The site's address, without a trailing slash. */
	readonly upstream: string;
	/** The line in front of it; as fast as the machine by default. */
	readonly lane?: LaneOptions;
	/** The paths whose answers go through the line; all by default. */
	readonly laneOn?: RegExp;
}

/** A proxy in front of a host, which injects faults. */
export class FaultProxy {
	readonly #options: ProxyOptions;
	readonly #server: Server;
	readonly #lane: Lane | undefined;
	readonly #known = new WeakSet<Socket>();
	#fault: ProxyFault | undefined;
	#slowLane: Lane | undefined;
	#resetsLeft = 0;
	#underWay = 0;

	private constructor(options: ProxyOptions) {
		this.#options = options;
		this.#lane = options.lane && new Lane(options.lane.kbitPerSecond);
		this.#server = createServer((request, response) => {
			this.#underWay += 1;
			response.once('close', () => (this.#underWay -= 1));
			this.#answer(request, response).catch(() => response.destroy());
		});
	}

	/** Starts one on a free port. */
	static async start(options: ProxyOptions): Promise<FaultProxy> {
		const proxy = new FaultProxy(options);
		proxy.#server.listen(0);
		await once(proxy.#server, 'listening');
		return proxy;
	}

	/** Its address, without a trailing slash. */
	get url(): string {
		return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
	}

	/** Injects a fault from now on, into answers under way too. */
	inject(fault: ProxyFault): void {
		const { trouble } = fault;
		this.#resetsLeft = trouble.kind === 'reset' ? trouble.times : 0;
		this.#slowLane = trouble.kind === 'slow' ? new Lane(trouble.kbitPerSecond) : undefined;
		this.#fault = fault;
	}

	/** Ends the fault. */
	clear(): void {
		this.#fault = undefined;
	}

	/** Waits until there has been no request for a second. */
	async quiet(): Promise<void> {
		for (let still = 0; still < 1000; still += CHECK_MS) {
			await wait(CHECK_MS);
			if (this.#underWay > 0) still = 0;
		}
	}

	/** Cuts off answers under way and stops. */
	async close(): Promise<void> {
		this.clear();
		const closed = once(this.#server, 'close');
		this.#server.close();
		this.#server.closeAllConnections();
		await closed;
	}

	/** The trouble a path is in now, if any. */
	#troubleOf(path: string): Trouble | undefined {
		const fault = this.#fault;
		if (!fault?.on.test(path)) return undefined;
		return fault.trouble.kind === 'reset' && this.#resetsLeft === 0 ? undefined : fault.trouble;
	}

	async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const path = request.url ?? '/';
		await this.#travel(request.socket, path);
		while (this.#troubleOf(path)?.kind === 'stall') await wait(CHECK_MS);
		const trouble = this.#troubleOf(path);
		if (trouble?.kind === 'refuse') {
			request.socket.resetAndDestroy();
			return;
		}
		if (trouble?.kind === 'status') {
			response.writeHead(trouble.status, {
				'Content-Type': 'text/plain',
				'Cache-Control': 'no-store'
			});
			response.end(`${trouble.status}\n`);
			return;
		}
		if (trouble?.kind === 'whole') delete request.headers.range;
		const share = trouble?.kind === 'truncate' ? trouble.share : 1;
		await this.#forward(request, response, share);
	}

	/** Waits as long as a round trip takes, and twice that to open a connection. */
	async #travel(socket: Socket, path: string): Promise<void> {
		const roundTripMs = this.#laneOf(path) ? this.#options.lane?.roundTripMs : undefined;
		if (roundTripMs === undefined) return;
		const isNew = !this.#known.has(socket);
		this.#known.add(socket);
		await wait(isNew ? 2 * roundTripMs : roundTripMs);
	}

	#laneOf(path: string): Lane | undefined {
		if (this.#troubleOf(path)?.kind === 'slow') return this.#slowLane;
		return (this.#options.laneOn?.test(path) ?? true) ? this.#lane : undefined;
	}

	async #forward(request: IncomingMessage, response: ServerResponse, share: number): Promise<void> {
		const path = request.url ?? '/';
		const address = this.#options.upstream + path;
		const headers = share < 1 ? await cutRange(address, request.headers, share) : request.headers;
		if (headers === undefined) {
			response.writeHead(416).end();
			return;
		}
		const asked = ask(address, { method: request.method, headers });
		asked.end();
		response.once('close', () => asked.destroy());
		const [upstream] = (await once(asked, 'response')) as [IncomingMessage];
		if (this.#troubleOf(path)?.kind === 'whole') delete upstream.headers['accept-ranges'];
		const sent = share < 1 ? cutHeaders(upstream.headers, share) : upstream.headers;
		response.writeHead(upstream.statusCode ?? 502, sent);
		response.flushHeaders();
		await this.#send(upstream, response, path);
	}

	/** Sends a body through the line, turn by turn, minding faults injected meanwhile. */
	async #send(upstream: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
		const { socket } = response;
		let sentBytes = 0;
		for await (const chunk of upstream as AsyncIterable<Buffer>) {
			for (let from = 0; from < chunk.length;) {
				while (this.#troubleOf(path)?.kind === 'stall') await wait(CHECK_MS);
				const trouble = this.#troubleOf(path);
				if (trouble && this.#cuts(trouble, sentBytes)) {
					if (trouble.kind === 'short') socket?.end();
					else socket?.resetAndDestroy();
					return;
				}
				const lane = this.#laneOf(path);
				const turn = chunk.subarray(from, from + (lane?.turnBytes ?? chunk.length));
				await lane?.carry(turn.length);
				if (response.destroyed) return;
				if (!response.write(turn)) await drained(response);
				from += turn.length;
				sentBytes += turn.length;
			}
		}
		response.end();
	}

	/** Whether a trouble cuts off an answer after this many bytes. */
	#cuts(trouble: Trouble, sentBytes: number): boolean {
		switch (trouble.kind) {
			case 'refuse':
			case 'status':
				return true;
			case 'short':
				return sentBytes >= trouble.bytes;
			case 'reset':
				if (sentBytes < trouble.afterBytes) return false;
				this.#resetsLeft -= 1;
				return true;
			default:
				return false;
		}
	}
}

/** Waits until the response takes more, or is closed. */
async function drained(response: ServerResponse): Promise<void> {
	const waiting = new AbortController();
	const { signal } = waiting;
	await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
	waiting.abort();
}
