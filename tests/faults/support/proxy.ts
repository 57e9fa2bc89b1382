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
import type { Strike, Trouble } from './trouble';

/** How often an answer that stands still looks whether it may go on. */
const LOOK_MS = 20;

/** How the proxy is set up. */
export interface ProxyOptions {
	/** The site's address, without a trailing slash. */
	readonly upstream: string;
	/** The line in front of it; as fast as the machine unless told. */
	readonly lane?: LaneOptions;
	/** The paths whose answers take the line; all unless told. */
	readonly laneOn?: RegExp;
}

/** A proxy in front of a host, which makes trouble when told to. */
export class FaultProxy {
	readonly #options: ProxyOptions;
	readonly #server: Server;
	readonly #lane: Lane | undefined;
	readonly #known = new WeakSet<Socket>();
	#strike: Strike | undefined;
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

	/** Makes trouble from now on, for answers under way too. */
	strike(strike: Strike): void {
		const { trouble } = strike;
		this.#resetsLeft = trouble.kind === 'reset' ? trouble.times : 0;
		this.#slowLane = trouble.kind === 'slow' ? new Lane(trouble.kbitPerSecond) : undefined;
		this.#strike = strike;
	}

	/** Ends all trouble. */
	heal(): void {
		this.#strike = undefined;
	}

	/** Waits until nothing has been asked for a second. */
	async quiet(): Promise<void> {
		for (let still = 0; still < 1000; still += LOOK_MS) {
			await wait(LOOK_MS);
			if (this.#underWay > 0) still = 0;
		}
	}

	/** Cuts what is under way and stops. */
	async close(): Promise<void> {
		this.heal();
		const closed = once(this.#server, 'close');
		this.#server.close();
		this.#server.closeAllConnections();
		await closed;
	}

	/** The trouble that a path is in now. */
	#troubleOf(path: string): Trouble | undefined {
		const strike = this.#strike;
		if (!strike?.on.test(path)) return undefined;
		return strike.trouble.kind === 'reset' && this.#resetsLeft === 0 ? undefined : strike.trouble;
	}

	async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const path = request.url ?? '/';
		await this.#travel(request.socket, path);
		while (this.#troubleOf(path)?.kind === 'stall') await wait(LOOK_MS);
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

	/** The way there and back. */
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

	/** Sends a body through the line, turn by turn, and through whatever trouble comes meanwhile. */
	async #send(upstream: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
		const { socket } = response;
		let sentBytes = 0;
		for await (const chunk of upstream as AsyncIterable<Buffer>) {
			for (let from = 0; from < chunk.length;) {
				while (this.#troubleOf(path)?.kind === 'stall') await wait(LOOK_MS);
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

	/** Whether a trouble cuts an answer of which so much has been sent. */
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

/** Waits until there is room for more, or nobody who wants it. */
async function drained(response: ServerResponse): Promise<void> {
	const waiting = new AbortController();
	const { signal } = waiting;
	await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
	waiting.abort();
}
