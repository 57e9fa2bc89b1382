import type { HowlerLibrary, OpenHowl, PooledAudio } from './howler';

/** What to load: an address and the format that Howler would otherwise guess from it. */
export interface Source {
	readonly src: string;
	readonly format: string;
}

/** The element events a deck passes on. They, not Howler's, are the truth about playback. */
export const deckEvents = [
	'play',
	'pause',
	'playing',
	'waiting',
	'stalled',
	'timeupdate',
	'progress',
	'seeking',
	'seeked',
	'ended',
	'error'
] as const;

/** One of the element events that a deck passes on. */
export type DeckEvent = (typeof deckEvents)[number];

/**
 * One sound: a Howl and the audio element it took from the pool. Howler owns the element, its
 * loading, volume and release; play and seek are asked of the element itself, because Howler's
 * `play()` waits for `canplaythrough` and always seeks, and Howler's record is then made to agree.
 */
export class Deck {
	readonly source: Source;
	readonly #howl: OpenHowl;
	readonly #element: PooledAudio;
	readonly #listeners = new AbortController();

	constructor(library: HowlerLibrary, source: Source, emit: (event: DeckEvent) => void) {
		this.source = source;
		const { global } = library;
		// An empty pool makes Howler probe with an element of its own and warn about it.
		if (global._html5AudioPool.length === 0) global._html5AudioPool.push(new Audio());
		this.#howl = library.createHowl({
			src: [source.src],
			format: [source.format],
			html5: true,
			preload: true
		});
		const [sound] = this.#howl._sounds;
		if (!sound) throw new Error(`Howler can't open ${source.src}.`);
		this.#element = sound._node;
		for (const event of deckEvents) {
			this.#element.addEventListener(
				event,
				() => {
					this.#resynchronise();
					emit(event);
				},
				{ signal: this.#listeners.signal }
			);
		}
	}

	/** The element itself, for what only it can tell. */
	get element(): HTMLAudioElement {
		return this.#element;
	}

	/**
	 * Starts or resumes.
	 * @throws DOMException `NotAllowedError` when the browser wants a press first; `AbortError` when
	 * a pause or another source came in between (https://html.spec.whatwg.org/#dom-media-play).
	 */
	async play(): Promise<void> {
		await this.#element.play();
		this.#element._unlocked = true;
	}

	/** Pauses where it is. */
	pause(): void {
		this.#element.pause();
	}

	/** Goes to a position in seconds; before the metadata has come, that is where it will start. */
	seek(seconds: number): void {
		this.#element.currentTime = seconds;
	}

	/** Sets the volume, 0 to 1, and whether it is muted. */
	setVolume(volume: number, muted: boolean): void {
		this.#element.volume = volume;
		this.#element.muted = muted;
	}

	/** Stops, frees the element for the pool and forgets everything. */
	dispose(): void {
		this.#listeners.abort();
		this.#element.pause();
		// A muted element would go back to the pool muted.
		this.#element.muted = false;
		this.#howl.unload();
	}

	#resynchronise(): void {
		const [sound] = this.#howl._sounds;
		if (!sound) return;
		sound._paused = this.#element.paused;
		sound._ended = this.#element.ended;
	}
}
