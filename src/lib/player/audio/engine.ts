import type { Deck, DeckEvent, Source } from './deck';
import type { Decks } from './decks';
import type { MediaFault } from './element-state';
import type { GainStage } from './gain-stage';

/** Receives the media events of the current sound. */
export type EngineListener = (event: DeckEvent) => void;

/** What the player uses of an engine; tests pass a fake. */
export type PlayerEngine = Pick<Engine, keyof Engine>;

/**
 * Plays one current sound, with at most one more primed to follow it. Howler and the code around it
 * only work in a browser, so they are imported when needed.
 */
export class Engine {
	readonly #listener: EngineListener;
	#decks: Decks | undefined;
	#current: Deck | undefined;
	#primed: Deck | undefined;
	#volume = 1;
	#muted = false;

	/** @param listener receives the media events of the current sound, never of the primed one */
	constructor(listener: EngineListener) {
		this.#listener = listener;
	}

	/**
	 * Fetches Howler: call it early, so that it's there at the first press.
	 * @throws when it can't be fetched; the next call tries again
	 */
	async prepare(): Promise<void> {
		const { Decks } = await import('./decks');
		this.#decks ??= new Decks();
	}

	/** Whether `prepare` has succeeded, so that a press can be answered at once. */
	get ready(): boolean {
		return this.#decks !== undefined;
	}

	/** The gain on this sound and all that follow; undefined until `prepare` has succeeded. */
	get gain(): GainStage | undefined {
		return this.#decks?.gain;
	}

	/** Position of the current sound in seconds. */
	get positionSeconds(): number {
		return this.#current?.positionSeconds ?? 0;
	}

	/** Whether the current element is paused, by the player or by the system. */
	get paused(): boolean {
		return this.#current?.element.paused ?? true;
	}

	/** Whether the current element has played to its end. */
	get ended(): boolean {
		return this.#current?.element.ended ?? false;
	}

	/** Whether the current element has enough data to continue for now. */
	get buffered(): boolean {
		return this.#current?.buffered ?? false;
	}

	/** Whether a seek of the current element is under way. */
	get seeking(): boolean {
		return this.#current?.element.seeking ?? false;
	}

	/** Why the current sound failed, if it did. */
	get fault(): MediaFault | undefined {
		return this.#current?.fault;
	}

	/** Whether the current sound can go to a position in seconds. */
	canReach(seconds: number): boolean {
		return this.#current?.canReach(seconds) ?? true;
	}

	/** Whether the source is the current one. */
	holds(source: Source): boolean {
		return this.#current?.source.src === source.src;
	}

	/** Makes a source the current one, from a position in seconds. Uses the primed sound if it can. */
	load(source: Source, startSeconds: number): void {
		const primed = this.#takePrimed(source);
		// Released first, so that the pool never grows past two elements.
		this.release();
		this.#current = primed ?? this.#open(source);
		if (startSeconds > 0) this.seek(startSeconds);
	}

	/** Loads a source ahead of time. Does nothing if it's already current or primed. */
	prime(source: Source): void {
		if (this.holds(source) || this.#primed?.source.src === source.src) return;
		this.#primed?.dispose();
		this.#primed = this.#open(source);
	}

	/**
	 * Starts or resumes the current sound.
	 * @throws DOMException as {@link Deck.play} does
	 */
	async play(): Promise<void> {
		await this.#current?.play();
	}

	/** Pauses the current sound. */
	pause(): void {
		this.#current?.element.pause();
	}

	/** Seeks as {@link Deck.seek} does. */
	seek(seconds: number): void {
		this.#current?.seek(seconds);
	}

	/** Sets the playback rate of the current sound; the next one starts at 1 again. */
	setRate(rate: number): void {
		this.#current?.setRate(rate);
	}

	/** Sets volume (0 to 1) and mute for this sound and all that follow. */
	setVolume(volume: number, muted: boolean): void {
		this.#volume = volume;
		this.#muted = muted;
		for (const deck of [this.#current, this.#primed]) deck?.setVolume(volume, muted);
	}

	/** Releases both sounds. */
	release(): void {
		this.#primed?.dispose();
		this.#primed = undefined;
		this.#current?.dispose();
		this.#current = undefined;
	}

	#takePrimed(source: Source): Deck | undefined {
		if (this.#primed?.source.src !== source.src || this.#primed.element.error) return undefined;
		const deck = this.#primed;
		deck.endWake();
		this.#primed = undefined;
		return deck;
	}

	#open(source: Source): Deck {
		if (!this.#decks) throw new Error('The engine is not prepared.');
		const deck: Deck = this.#decks.open(source, (event) => {
			if (deck === this.#current) this.#listener(event);
			// A sound that is waiting for data needs the whole connection.
			else if (event === 'canplaythrough' && this.#current?.buffered !== false) void deck.wake();
		});
		deck.setVolume(this.#volume, this.#muted);
		return deck;
	}
}
