import type { Deck, DeckEvent, MediaFault, Source } from './deck';
import type { Decks } from './decks';
import type { GainStage } from './gain-stage';

/** What the engine tells the player about the current sound. */
export type EngineListener = (event: DeckEvent) => void;

/**
 * The only module that touches Howler or an audio element: one sound that is current, and at most
 * one more that is primed to follow it. Howler and what needs it come in a chunk of their own,
 * because they only work in a browser.
 */
export class Engine {
	readonly #listener: EngineListener;
	#decks: Decks | undefined;
	#current: Deck | undefined;
	#primed: Deck | undefined;
	#volume = 1;
	#muted = false;

	/** @param listener hears the current sound's element events, never the primed one's. */
	constructor(listener: EngineListener) {
		this.#listener = listener;
	}

	/**
	 * Fetches the library; called early, so that the first press finds it there.
	 * @throws when it can't be fetched; the next call tries again.
	 */
	async prepare(): Promise<void> {
		const { Decks } = await import('./decks');
		this.#decks ??= new Decks();
	}

	/** Whether `prepare` has succeeded, and a press can be answered at once. */
	get ready(): boolean {
		return this.#decks !== undefined;
	}

	/** The gain on this sound and all that follow, once `prepare` has succeeded. */
	get gain(): GainStage | undefined {
		return this.#decks?.gain;
	}

	/** Position of the current sound in seconds. */
	get positionSeconds(): number {
		return this.#current?.positionSeconds ?? 0;
	}

	/** Whether the current element is paused, whoever paused it. */
	get paused(): boolean {
		return this.#current?.element.paused ?? true;
	}

	/** Whether the current element has played to its end. */
	get ended(): boolean {
		return this.#current?.element.ended ?? false;
	}

	/** Whether the current element has enough data to go on for now. */
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

	/** Whether the source is the current one. */
	holds(source: Source): boolean {
		return this.#current?.source.src === source.src;
	}

	/** Makes a source current, in place of whatever was. Takes the primed sound if it is that. */
	load(source: Source, startSeconds: number): void {
		const primed = this.#takePrimed(source);
		// Released first, so that the pool never grows past two elements.
		this.release();
		this.#current = primed ?? this.#open(source);
		if (startSeconds > 0) this.seek(startSeconds);
	}

	/** Loads a source ahead of its turn. Priming what is current or primed already does nothing. */
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

	/** Goes to a position in seconds; before the metadata has come, that is where it will start. */
	seek(seconds: number): void {
		this.#current?.seek(seconds);
	}

	/** Sets how fast the current sound plays; the next one starts at 1 again. */
	setRate(rate: number): void {
		this.#current?.setRate(rate);
	}

	/** Sets volume (0 to 1) and mute for this sound and all that follow. */
	setVolume(volume: number, muted: boolean): void {
		this.#volume = volume;
		this.#muted = muted;
		for (const deck of [this.#current, this.#primed]) if (deck) this.#applyVolume(deck);
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
		this.#primed = undefined;
		return deck;
	}

	#open(source: Source): Deck {
		if (!this.#decks) throw new Error('The engine is not prepared.');
		const deck: Deck = this.#decks.open(source, (event) => {
			if (deck === this.#current) this.#listener(event);
		});
		this.#applyVolume(deck);
		return deck;
	}

	#applyVolume({ element }: Deck): void {
		element.volume = this.#volume;
		element.muted = this.#muted;
	}
}

const answers = new Map<string, string>();

/** Asks this browser whether it plays a type, once for each; `''` means no. */
export function canPlayType(type: string): string {
	let answer = answers.get(type);
	if (answer === undefined) {
		answer = new Audio().canPlayType(type);
		answers.set(type, answer);
	}
	return answer;
}

/** Whether volume can be set from a page: iOS leaves it to the buttons on the device. */
export function canSetVolume(): boolean {
	const audio = new Audio();
	audio.volume = 0.5;
	return audio.volume === 0.5;
}
