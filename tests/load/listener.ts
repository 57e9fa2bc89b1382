import { connect, type Socket } from 'node:net';
import { PlayBuffer } from './play-buffer';
import type { Sound } from './sounds';

/** What a listener does. */
export interface Visit {
	readonly port: number;
	/** The page and what it loads before anybody presses play. */
	readonly paths: readonly string[];
	/** The album from the track that is played first. */
	readonly sounds: readonly Sound[];
	/** Where that begins, from 0 to 1. */
	readonly from: number;
	/** How long until the listener seeks, on average; never, if left out. */
	readonly meanSeekSeconds?: number;
}

/** Shared by all listeners of a process, as they only count the bytes. */
const shared = Buffer.alloc(256 * 1024);

/** How long before its end the player loads the next track. */
const nextAheadSeconds = 20;

/**
 * One browser, with one connection. It loads a page and what that names, then requests a recording
 * from a place to its end, as Chromium does, and stops reading while it has enough ahead. A seek to
 * what it doesn't have closes the connection and makes a new request.
 */
export class Listener {
	/** All bytes received, with headers. */
	bytes = 0;
	/** Unexpected answers and broken connections. */
	faults = 0;
	/** What it plays, once it does. */
	buffer: PlayBuffer | undefined;
	/** From the first request to the first sound. */
	arrivedMs: number | undefined;

	#socket: Socket;
	#isHeld = false;
	#answers = 0;
	#head = '';
	/** Bytes of the answer's body still to come; undefined while its head is. */
	#left: number | undefined;
	#next: PlayBuffer | undefined;
	#track = 0;
	#seekMs: number;
	readonly #beganMs = performance.now();

	constructor(readonly visit: Visit) {
		this.#seekMs = this.#beganMs + this.#untilSeekMs();
		this.#socket = this.#connect();
		this.#askFile(visit.paths[0] ?? '/');
	}

	/** Advances its clock. */
	tick(nowMs: number): void {
		const { buffer } = this;
		if (!buffer) return;
		buffer.tick(nowMs);
		if (this.arrivedMs === undefined && buffer.waitsMs.length > 0) {
			this.arrivedMs = nowMs - this.#beganMs;
		}
		if (nowMs > this.#seekMs) this.#seek(buffer, nowMs);
		const isWhole = this.#left === 0;
		if (isWhole && !this.#next && buffer.leftSecondsAt(nowMs) < nextAheadSeconds) this.#askTrack();
		if (buffer.leftSecondsAt(nowMs) <= 0 && this.#next) {
			this.#next.stalls += buffer.stalls;
			this.#next.waitsMs.unshift(...buffer.waitsMs);
			this.#next.begin(nowMs);
			this.buffer = this.#next;
			this.#next = undefined;
		}
		if (this.#isHeld && (this.#next ?? buffer).wantsMoreAt(nowMs)) {
			this.#isHeld = false;
			this.#socket.resume();
		}
	}

	#connect(): Socket {
		this.#left = undefined;
		this.#head = '';
		const socket: Socket = connect({
			host: '127.0.0.1',
			port: this.visit.port,
			onread: { buffer: shared, callback: (bytes): boolean => this.#receive(bytes, socket) }
		});
		socket.on('error', () => (this.faults += 1));
		// Between two requests a server may close a connection.
		socket.on('end', () => {
			if (this.#left !== 0) this.faults += 1;
			socket.destroy();
		});
		this.#isHeld = false;
		return socket;
	}

	#receive(bytes: number, socket: Socket): boolean {
		if (socket !== this.#socket) return false;
		this.bytes += bytes;
		let at = 0;
		while (at < bytes) {
			if (this.#left === undefined || this.#left === 0) {
				at = this.#readHead(at, bytes);
				if (this.#left === undefined) break;
			}
			const body = Math.min(this.#left, bytes - at);
			at += body;
			this.#left -= body;
			(this.#next ?? this.buffer)?.receive(body);
			if (this.#left === 0) this.#complete();
		}
		const sounding = this.#next ?? this.buffer;
		this.#isHeld = sounding?.wantsMoreAt(performance.now()) === false;
		return !this.#isHeld;
	}

	/** Parses a response's head. @returns where its body begins */
	#readHead(at: number, bytes: number): number {
		const before = this.#head.length;
		this.#head += shared.toString('latin1', at, bytes);
		const end = this.#head.indexOf('\r\n\r\n');
		this.#left = undefined;
		if (end === -1) return bytes;
		const head = this.#head.slice(0, end + 2);
		this.#head = '';
		this.#left = Number(/\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
		if (!/^HTTP\/1.1 20[06] /.test(head)) this.faults += 1;
		return at + end + 4 - before;
	}

	/** After the page, requests its files together; after these, sound. */
	#complete(): void {
		if (this.buffer) return;
		const [page, ...files] = this.visit.paths;
		this.#answers += 1;
		if (page === undefined || this.#answers === 1 + files.length) this.#askTrack();
		else if (this.#answers === 1) for (const path of files) this.#askFile(path);
	}

	#askFile(path: string): void {
		this.#ask(path, 'Accept-Encoding: gzip, deflate, br, zstd');
	}

	#askTrack(): void {
		const { sounds, from } = this.visit;
		const sound = sounds[this.#track % sounds.length];
		if (!sound) return;
		const isFirst = this.#track === 0;
		this.#track += 1;
		const first = isFirst ? Math.floor(from * sound.bytes) : 0;
		const buffer = new PlayBuffer(sound, first, performance.now());
		if (isFirst) this.buffer = buffer;
		else this.#next = buffer;
		this.#ask(sound.path, `Range: bytes=${first}-`);
	}

	#seek(buffer: PlayBuffer, nowMs: number): void {
		this.#seekMs = nowMs + this.#untilSeekMs();
		if (this.#next) return;
		const byte = Math.floor(Math.random() * buffer.sound.bytes * 0.95);
		if (buffer.seek(byte, nowMs)) return;
		this.#socket.removeAllListeners().destroy();
		this.#socket = this.#connect();
		this.#ask(buffer.sound.path, `Range: bytes=${byte}-`);
	}

	#untilSeekMs(): number {
		return -Math.log(1 - Math.random()) * (this.visit.meanSeekSeconds ?? Infinity) * 1000;
	}

	#ask(path: string, header: string): void {
		if (this.#socket.destroyed) this.#socket = this.#connect();
		if (this.#left === 0) this.#left = undefined;
		if (this.#isHeld) this.#socket.resume();
		this.#isHeld = false;
		this.#socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${header}\r\n\r\n`, 'latin1');
	}
}
