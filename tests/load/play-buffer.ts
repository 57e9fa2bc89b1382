import type { Sound } from './sounds';

/** How far Chromium reads ahead: it stops at the first, and continues below the second. */
const enoughBytes = 3 * 1024 * 1024;
const tooLittleBytes = 2 * 1024 * 1024;

/** Sound that must be there before playing starts, or resumes after running dry. */
const beginSeconds = 1;

/**
 * What a browser has buffered of the recording it plays: bytes arrive, the clock uses them up, and
 * where there are none, it stalls. Times are milliseconds of one clock.
 */
export class PlayBuffer {
	/** How often it has run dry. */
	stalls = 0;
	/** How long each start took, from the request to the sound, after seeks too. */
	readonly waitsMs: number[] = [];

	readonly #bytesPerSecond: number;
	#state: 'waiting' | 'playing' | 'dry' = 'waiting';
	#isReading = true;
	#from: number;
	#received: number;
	/** The place at which the clock was last set, and when. */
	#place: number;
	#sinceMs: number;

	constructor(
		readonly sound: Sound,
		fromByte: number,
		nowMs: number
	) {
		this.#bytesPerSecond = sound.bytes / sound.durationSeconds;
		this.#from = this.#received = this.#place = fromByte;
		this.#sinceMs = nowMs;
	}

	/** Where the sound is, as a place in the file. */
	placeAt(nowMs: number): number {
		if (this.#state !== 'playing') return this.#place;
		return this.#place + ((nowMs - this.#sinceMs) / 1000) * this.#bytesPerSecond;
	}

	/** How many seconds are left to play. */
	leftSecondsAt(nowMs: number): number {
		return (this.sound.bytes - this.placeAt(nowMs)) / this.#bytesPerSecond;
	}

	/** Adds received bytes. */
	receive(bytes: number): void {
		this.#received += bytes;
	}

	/** Advances the clock to now. */
	tick(nowMs: number): void {
		const place = this.placeAt(nowMs);
		if (this.#state === 'playing') {
			if (place <= this.#received || this.#received >= this.sound.bytes) return;
			this.stalls += 1;
			this.#state = 'dry';
			this.#place = this.#received;
			return;
		}
		const wanted = Math.min(place + beginSeconds * this.#bytesPerSecond, this.sound.bytes);
		if (this.#received < wanted) return;
		if (this.#state === 'waiting') this.waitsMs.push(nowMs - this.#sinceMs);
		this.#state = 'playing';
		this.#sinceMs = nowMs;
	}

	/** Whether the browser reads from the network now. */
	wantsMoreAt(nowMs: number): boolean {
		const aheadBytes = this.#received - this.placeAt(nowMs);
		this.#isReading = aheadBytes < (this.#isReading ? enoughBytes : tooLittleBytes);
		return this.#isReading;
	}

	/** Starts playing what was loaded ahead. */
	begin(nowMs: number): void {
		this.#sinceMs = nowMs;
		this.tick(nowMs);
	}

	/** Seeks. @returns whether the place is buffered; if not, it must be requested */
	seek(byte: number, nowMs: number): boolean {
		const isThere = byte >= this.#from && byte < this.#received;
		this.#place = byte;
		this.#sinceMs = nowMs;
		if (!isThere) {
			this.#from = this.#received = byte;
			this.#state = 'waiting';
			this.#isReading = true;
		}
		return isThere;
	}
}
