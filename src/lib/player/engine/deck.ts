import { openHowl, unlockSpare, type OpenHowl } from './howler';

/** What to load: an address and the format that Howler would otherwise guess from it. */
export interface Source {
	readonly src: string;
	readonly format: string;
}

/** Why an element gave up: `MediaError.code` by name (https://html.spec.whatwg.org/#mediaerror). */
export type MediaFault = 'network' | 'decode' | 'unsupported';

/** The element events a deck passes on. They, not Howler's, are the truth about playback. */
const deckEvents = [
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
 * loading and its release; play and seek are asked of the element itself, because Howler's
 * `play()` waits for `canplaythrough` and always seeks, and Howler's record is then made to agree.
 */
export class Deck {
	readonly source: Source;
	readonly #howl: OpenHowl;
	readonly #listeners = new AbortController();

	/** @param emit hears the element's events until the deck is disposed of */
	constructor(source: Source, emit: (event: DeckEvent) => void) {
		this.source = source;
		this.#howl = openHowl(source.src, source.format);
		for (const event of deckEvents) {
			this.element.addEventListener(
				event,
				() => {
					this.#resynchronise();
					emit(event);
				},
				{ signal: this.#listeners.signal }
			);
		}
	}

	/** The element, as Howler handed it out. */
	get element(): HTMLAudioElement {
		return this.#howl.record._node;
	}

	/** Why it failed, if it did. */
	get fault(): MediaFault | undefined {
		const { error } = this.element;
		if (!error) return undefined;
		if (error.code === MediaError.MEDIA_ERR_DECODE) return 'decode';
		return error.code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED ? 'unsupported' : 'network';
	}

	/**
	 * Starts or resumes.
	 * @throws DOMException `NotAllowedError` when the browser wants a press first; `AbortError` when
	 * a pause or another source came in between (https://html.spec.whatwg.org/#dom-media-play).
	 */
	async play(): Promise<void> {
		const started = this.element.play();
		unlockSpare();
		await started;
	}

	/**
	 * Sets how fast it plays. Near 1, resampling leaves a room as it is, where keeping the pitch
	 * would cut it into grains that warble.
	 */
	setRate(rate: number): void {
		const { element } = this;
		if (element.playbackRate === rate) return;
		element.preservesPitch = false;
		element.playbackRate = rate;
	}

	/** Stops, frees the element for the pool and forgets everything. */
	dispose(): void {
		this.#listeners.abort();
		this.element.pause();
		this.#resynchronise();
		// A muted element would go back to the pool muted, and an unmarked one would not go back.
		this.element.muted = false;
		this.#howl.record._node._unlocked = true;
		this.#howl.unload();
	}

	/** Howler would start a second sound over one that it takes for playing, or the reverse. */
	#resynchronise(): void {
		const { record } = this.#howl;
		record._paused = this.element.paused;
		record._ended = this.element.ended;
	}
}
