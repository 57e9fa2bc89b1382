import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { isSound, type Traffic } from './traffic';

/** What a line is like. */
export interface LineOptions {
	/** In each direction, for all connections together. */
	readonly bitsPerSecond: number;
	readonly roundTripMs: number;
}

/** A port whose connections go through a line of limited speed. */
export interface Line {
	readonly port: number;
	close(): void;
}

const SEGMENT_BYTES = 1448;
/** How late a timer may be, in ms, for the line to make up for what it could have sent meanwhile. */
const LATE_MS = 50;
/** What a connection may have waiting at the line: a router's share of its queue. */
const QUEUE_BYTES = 32 * 1024;

/**
 * Opens a line to a local port. All connections share its speed, a segment each in turn; every
 * segment is on its way for half a round trip, and a connection takes a whole one to be made. TCP's
 * slow start and losses are not imitated.
 * @param traffic is told when anything but sound has come
 */
export async function openLine(
	targetPort: number,
	options: LineOptions,
	traffic?: Traffic
): Promise<Line> {
	const up = new Direction(options);
	const down = new Direction(options);
	const sockets = new Set<Socket>();
	const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
		const host = connect({
			port: targetPort,
			host: '127.0.0.1',
			noDelay: true,
			allowHalfOpen: true
		});
		for (const socket of [client, host]) {
			sockets.add(socket);
			socket.on('close', () => sockets.delete(socket));
			socket.on('error', () => socket.destroy());
		}
		let carriesSound = false;
		client.on('data', (chunk: Buffer) => {
			const path = /^GET (\S+)/.exec(chunk.toString('latin1'))?.[1];
			if (path !== undefined) carriesSound = isSound(path);
		});
		up.carry(client, host, options.roundTripMs);
		down.carry(host, client, 0, () => {
			if (!carriesSound) traffic?.touch();
		});
		client.on('close', () => host.destroy());
		host.on('error', () => client.destroy());
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		port: (server.address() as AddressInfo).port,
		close: () => {
			server.close();
			for (const socket of sockets) socket.destroy();
		}
	};
}

interface Flow {
	readonly source: Socket;
	readonly target: Socket;
	readonly queue: Buffer[];
	queuedBytes: number;
	/** Until when nothing of it is sent, in ms. */
	readonly startMs: number;
	readonly onarrive: () => void;
	ended: boolean;
}

/** One direction of a line. */
class Direction {
	readonly #bytesPerMs: number;
	readonly #delayMs: number;
	#flows: Flow[] = [];
	/** When the line is free again, in ms. */
	#freeAtMs = 0;
	/** Whether there has been something to send ever since. */
	#busy = false;
	#timer: NodeJS.Timeout | undefined;
	/** What is on its way, in the order in which it arrives. */
	readonly #underway: { readonly atMs: number; readonly arrive: () => unknown }[] = [];

	constructor({ bitsPerSecond, roundTripMs }: LineOptions) {
		this.#bytesPerMs = bitsPerSecond / 8000;
		this.#delayMs = roundTripMs / 2;
	}

	/** @param onarrive called whenever something has come */
	carry(source: Socket, target: Socket, afterMs: number, onarrive = () => {}): void {
		const startMs = performance.now() + afterMs;
		const flow: Flow = {
			source,
			target,
			queue: [],
			queuedBytes: 0,
			startMs,
			onarrive,
			ended: false
		};
		this.#flows.push(flow);
		source.on('data', (chunk: Buffer) => {
			for (let at = 0; at < chunk.length; at += SEGMENT_BYTES) {
				flow.queue.push(chunk.subarray(at, at + SEGMENT_BYTES));
			}
			flow.queuedBytes += chunk.length;
			if (flow.queuedBytes >= QUEUE_BYTES) source.pause();
			this.#send();
		});
		source.on('end', () => {
			flow.ended = true;
			this.#send();
		});
		target.on('drain', () => {
			this.#send();
		});
		for (const socket of [source, target]) {
			socket.on('close', () => {
				if (socket === target || flow.queue.length === 0) this.#drop(flow);
			});
		}
	}

	#drop(flow: Flow): void {
		this.#flows = this.#flows.filter((other) => other !== flow);
	}

	/** Sends what the line has had time for, and comes back when there is more. */
	#send(): void {
		clearTimeout(this.#timer);
		const nowMs = performance.now();
		let waitMs = Infinity;
		for (;;) {
			const flow = this.#takeTurn(nowMs);
			if (!flow) {
				this.#busy = false;
				break;
			}
			if (this.#freeAtMs > nowMs) {
				waitMs = this.#freeAtMs - nowMs;
				this.#flows.unshift(...this.#flows.splice(this.#flows.indexOf(flow), 1));
				break;
			}
			const segment = flow.queue.shift();
			if (!segment) {
				this.#drop(flow);
				this.#deliver(() => flow.target.end(), nowMs);
				continue;
			}
			flow.queuedBytes -= segment.length;
			if (flow.queuedBytes < QUEUE_BYTES) flow.source.resume();
			const fromMs = Math.max(this.#freeAtMs, this.#busy ? nowMs - LATE_MS : nowMs);
			this.#busy = true;
			this.#freeAtMs = fromMs + segment.length / this.#bytesPerMs;
			this.#deliver(() => {
				if (!flow.target.writable) return;
				flow.target.write(segment);
				flow.onarrive();
			}, this.#freeAtMs);
		}
		for (const { startMs, queue } of this.#flows) {
			if (queue.length > 0 && startMs > nowMs) waitMs = Math.min(waitMs, startMs - nowMs);
		}
		if (waitMs < Infinity) {
			this.#timer = setTimeout(() => {
				this.#send();
			}, waitMs);
		}
	}

	/** The next connection that has something to send; it goes to the end of the queue. */
	#takeTurn(nowMs: number): Flow | undefined {
		const index = this.#flows.findIndex(
			({ queue, ended, startMs, target }) =>
				startMs <= nowMs && !target.writableNeedDrain && (queue.length > 0 || ended)
		);
		const [flow] = index < 0 ? [] : this.#flows.splice(index, 1);
		if (flow) this.#flows.push(flow);
		return flow;
	}

	#deliver(arrive: () => unknown, sentAtMs: number): void {
		this.#underway.push({ atMs: sentAtMs + this.#delayMs, arrive });
		if (this.#underway.length === 1) this.#arriveLater();
	}

	#arriveLater(): void {
		const [next] = this.#underway;
		if (!next) return;
		setTimeout(() => {
			while (this.#underway[0] && this.#underway[0].atMs <= performance.now() + 0.5) {
				this.#underway.shift()?.arrive();
			}
			this.#arriveLater();
		}, next.atMs - performance.now());
	}
}

/** What was measured of a line. */
export interface LineCheck {
	readonly bitsPerSecond: number;
	readonly roundTripMs: number;
}

/**
 * Measures a line with a request of its own: how long one byte takes on an open connection, and how
 * fast many come.
 */
export async function checkLine(options: LineOptions): Promise<LineCheck> {
	const bytes = Math.round(options.bitsPerSecond / 8);
	const host = createServer((socket) => {
		socket.on('error', () => socket.destroy());
		socket.on('data', (asked) => {
			socket.write(asked.toString() === 'one' ? 'x' : Buffer.alloc(bytes));
		});
	});
	host.listen(0, '127.0.0.1');
	await once(host, 'listening');
	const line = await openLine((host.address() as AddressInfo).port, options);
	const socket = connect({ port: line.port, host: '127.0.0.1', noDelay: true });
	await once(socket, 'connect');
	await ask(socket, 'one', 1);
	const roundTripMs = await ask(socket, 'one', 1);
	const allMs = await ask(socket, 'all', bytes);
	socket.destroy();
	line.close();
	host.close();
	return { roundTripMs, bitsPerSecond: (bytes * 8000) / (allMs - roundTripMs) };
}

/** Asks, and gives the time until so many bytes have come, in ms. */
async function ask(socket: Socket, question: string, bytes: number): Promise<number> {
	const startedMs = performance.now();
	socket.write(question);
	let received = 0;
	for (;;) {
		const [chunk] = (await once(socket, 'data')) as [Buffer];
		received += chunk.length;
		if (received >= bytes) return performance.now() - startedMs;
	}
}
