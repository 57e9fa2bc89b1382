import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Lane } from '../tests/support/lane';
import { isSound, type Traffic } from './traffic';

/** The properties of a line. */
export interface LineOptions {
	/** In each direction, for all connections together. */
	readonly bitsPerSecond: number;
	readonly roundTripMs: number;
}

/** A port whose connections go through a simulated line. */
export interface Line {
	readonly port: number;
	close(): void;
}

const SEGMENT_BYTES = 1448;
/** How much lateness of a timer, in ms, the line makes up for by sending faster. */
const LATE_MS = 50;
/** How much a connection may queue at the line: its share of a router's buffer. */
const QUEUE_BYTES = 32 * 1024;

/**
 * Opens a line to a local port. All connections share its bandwidth, one segment each in turn; a
 * segment takes half a round trip to arrive, and opening a connection takes a whole one. TCP's slow
 * start and packet loss are not simulated.
 * @param traffic is notified when anything but sound has arrived
 */
export async function openLine(
	targetPort: number,
	{ bitsPerSecond, roundTripMs }: LineOptions,
	traffic?: Traffic
): Promise<Line> {
	const [up, down] = [new Lane(bitsPerSecond / 1000), new Lane(bitsPerSecond / 1000)];
	const delayMs = roundTripMs / 2;
	const sockets = new Set<Socket>();
	const how = { allowHalfOpen: true, noDelay: true, readableHighWaterMark: QUEUE_BYTES };
	const server = createServer({ ...how, highWaterMark: QUEUE_BYTES }, (client) => {
		const host = connect({ ...how, port: targetPort, host: '127.0.0.1' });
		for (const socket of [client, host]) {
			sockets.add(socket);
			socket.on('close', () => sockets.delete(socket));
		}
		let carriesSound = false;
		const asked = (chunk: Buffer) => {
			const path = /^GET (\S+)/.exec(chunk.toString('latin1'))?.[1];
			if (path !== undefined) carriesSound = isSound(path);
		};
		const came = () => {
			if (!carriesSound) traffic?.touch();
		};
		const end = () => {
			client.destroy();
			host.destroy();
		};
		client.on('error', end);
		host.on('error', end);
		client.on('close', () => host.destroy());
		const connected = performance.now() + roundTripMs;
		carry({
			lane: up,
			source: client,
			target: host,
			delayMs,
			afterMs: connected,
			onread: asked
		}).catch(end);
		carry({ lane: down, source: host, target: client, delayMs, onarrive: came }).catch(end);
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

/** One direction of a connection. */
interface Flow {
	readonly lane: Lane;
	readonly source: Socket;
	readonly target: Socket;
	/** How long a segment takes to arrive. */
	readonly delayMs: number;
	/** Nothing is sent before this time. */
	readonly afterMs?: number;
	readonly onread?: (chunk: Buffer) => void;
	readonly onarrive?: () => void;
}

/** Carries data from the source to the target until the source ends. */
async function carry(flow: Flow): Promise<void> {
	const { lane, source, target, delayMs, afterMs = 0, onread, onarrive } = flow;
	/** Resolves when everything sent so far has arrived, in order. */
	let arrival = Promise.resolve();
	const arrive = (sentMs: number, deliver: () => void) => {
		arrival = arrival.then(async () => {
			const leftMs = sentMs + delayMs - performance.now();
			if (leftMs > 0) await wait(leftMs);
			if (target.writable) deliver();
		});
	};
	let readyMs = 0;
	for await (const chunk of source as AsyncIterable<Buffer>) {
		onread?.(chunk);
		readyMs = Math.max(readyMs, performance.now());
		if (readyMs < afterMs) await wait(afterMs - readyMs);
		for (let at = 0; at < chunk.length; at += SEGMENT_BYTES) {
			while (target.writableNeedDrain)
				await Promise.race([once(target, 'drain'), once(target, 'close')]);
			if (target.destroyed) return;
			const segment = chunk.subarray(at, at + SEGMENT_BYTES);
			readyMs = Math.max(readyMs, performance.now() - LATE_MS);
			readyMs = await lane.carry(segment.length, readyMs);
			arrive(readyMs, () => {
				target.write(segment);
				onarrive?.();
			});
		}
	}
	arrive(performance.now(), () => target.end());
}

/** The measured properties of a line. */
export interface LineCheck {
	readonly bitsPerSecond: number;
	readonly roundTripMs: number;
}

/**
 * Measures a line: how long one byte takes on an open connection, and how fast many arrive.
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

/** Sends a request. @returns the time until that many bytes have arrived, in ms */
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
