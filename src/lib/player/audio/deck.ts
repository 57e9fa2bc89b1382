import { canReach, faultOf, isBuffered, type MediaFault } from './element-state';
import type { GainStage } from './gain-stage';
import type { RangeCheck } from './range-check';
import { openHowl, type OpenHowl, type PooledAudio } from './howler';
import type { Waker } from './waker';

/** What to load: an address, and the format that Howler would otherwise guess from it. */
export interface Source {
	readonly src: string;
	readonly format: string;
}

/** The media events a deck passes on. Howler's own are not reliable. */
const deckEvents = [
	'loadedmetadata',
	'canplaythrough',
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

/** One of these media events. */
export type DeckEvent = (typeof deckEvents)[number];

/** What a deck needs from the collection it belongs to. */
export interface DeckOwner {
	readonly gain: Pick<GainStage, 'admit' | 'release' | 'hasCaptured'>;
	readonly ranges: Pick<RangeCheck, 'start' | 'isWhole'>;
	readonly waker: Pick<Waker, 'wake'>;
	/** Whether a deck may use an element now. */
	suits(element: PooledAudio): boolean;
	/** Called when the deck plays an element. */
	played(element: PooledAudio): void;
	/** Called when the deck is disposed of. */
	closed(deck: Deck): void;
}

/**
 * One sound: a Howl and the audio element it took from the pool. Howler owns the element, its
 * loading and its release; play and seek go straight to the element, because Howler's `play()`
 * waits for `canplaythrough` and always seeks. Howler's record is then made to agree.
 */
export class Deck {
	readonly source: Source;
	readonly #address: string;
	readonly #emit: (event: DeckEvent) => void;
	readonly #owner: DeckOwner;
	#howl: OpenHowl;
	#listeners = new AbortController();
	/** Where to seek once the metadata has loaded: earlier, WebKitGTK would get stuck for good. */
	#startSeconds: number | undefined;
	#muted = false;
	/** Its one wake, while under way and after. */
	#wake: AbortController | undefined;

	/**
	 * @param address where the source is fetched from
	 * @param emit receives the element's events until the deck is disposed of
	 */
	constructor(source: Source, address: string, emit: (event: DeckEvent) => void, owner: DeckOwner) {
		this.source = source;
		this.#address = address;
		this.#emit = emit;
		this.#owner = owner;
		this.#howl = this.#open();
		void owner.ranges.start(source.src);
	}

	/** The element, as Howler handed it out. It changes when the deck is renewed. */
	get element(): HTMLAudioElement {
		return this.#howl.record._node;
	}

	/** Position in seconds, or where it will start. */
	get positionSeconds(): number {
		return this.#startSeconds ?? this.element.currentTime;
	}

	/** Whether the element has enough data to continue for now. */
	get buffered(): boolean {
		return isBuffered(this.element);
	}

	/** Why the sound failed, if it did. */
	get fault(): MediaFault | undefined {
		return faultOf(this.element);
	}

	/**
	 * Starts or resumes.
	 * @throws DOMException `NotAllowedError` when the browser needs a press first; `AbortError` when
	 * a pause or another source intervened (https://html.spec.whatwg.org/#dom-media-play).
	 */
	async play(): Promise<void> {
		const started = this.element.play();
		this.#owner.played(this.element);
		await started;
	}

	/**
	 * Whether it can go to a position in seconds; assumed until the metadata has loaded. If the server
	 * sends no ranges it can't: browsers then go to the nearest position they have, even to 0.
	 */
	canReach(seconds: number): boolean {
		return canReach(this.element, seconds, this.#owner.ranges.isWhole(this.source.src));
	}

	/**
	 * Seeks to a position in seconds, if it can be reached. Before the metadata has loaded, it only
	 * sets where the sound will start.
	 */
	seek(seconds: number): void {
		if (this.element.readyState === HTMLMediaElement.HAVE_NOTHING) this.#startSeconds = seconds;
		else if (this.canReach(seconds)) this.element.currentTime = seconds;
	}

	/**
	 * Plays for a moment, muted, if this browser's elements would otherwise start late. Does so once,
	 * and only with a plain element.
	 */
	async wake(): Promise<void> {
		if (this.#wake || this.#owner.gain.hasCaptured(this.element)) return;
		this.#wake = new AbortController();
		const { signal } = this.#wake;
		this.element.muted = true;
		await this.#owner.waker.wake(this.element, signal);
		this.endWake();
	}

	/** Ends a wake that is under way: goes back to the start, and will be heard from then on. */
	endWake(): void {
		if (!this.#wake || this.#wake.signal.aborted) return;
		this.#wake.abort();
		const { element } = this;
		if (!element.paused) {
			element.pause();
			element.currentTime = 0;
		}
		element.muted = this.#muted;
	}

	/** Sets volume (0 to 1) and mute. */
	setVolume(volume: number, muted: boolean): void {
		this.#muted = muted;
		this.element.volume = volume;
		this.element.muted = muted || this.#wake?.signal.aborted === false;
	}

	/** Continues with another element, from the same position. */
	renew(): void {
		this.endWake();
		const { positionSeconds } = this;
		const { paused, volume } = this.element;
		this.#close();
		this.#howl = this.#open();
		this.setVolume(volume, this.#muted);
		if (positionSeconds > 0) this.seek(positionSeconds);
		if (!paused) {
			// Its owner only hears of plays by a press.
			this.element.play().catch(() => {
				// An element that may not play never started, so it reports no pause of its own.
				this.#emit('pause');
			});
		}
	}

	/**
	 * Sets the playback rate. Near 1, resampling leaves a room as it is, whereas keeping the pitch
	 * would cut it into grains that warble.
	 */
	setRate(rate: number): void {
		const { element } = this;
		if (element.playbackRate === rate) return;
		element.preservesPitch = false;
		element.playbackRate = rate;
	}

	/** Stops, and frees the element for the pool. */
	dispose(): void {
		this.#close();
		this.#owner.closed(this);
	}

	#open(): OpenHowl {
		const howl = openHowl(this.#address, this.source.format, (element) =>
			this.#owner.suits(element)
		);
		const element = howl.record._node;
		this.#owner.gain.admit(element);
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		element.addEventListener(
			'loadedmetadata',
			() => {
				this.#goToStart();
			},
			{ signal }
		);
		for (const event of deckEvents) {
			element.addEventListener(
				event,
				() => {
					this.#resynchronise();
					this.#emit(event);
				},
				{ signal }
			);
		}
		return howl;
	}

	#goToStart(): void {
		const startSeconds = this.#startSeconds;
		this.#startSeconds = undefined;
		if (startSeconds !== undefined) this.seek(startSeconds);
	}

	#close(): void {
		this.#wake?.abort();
		const { element } = this;
		this.#listeners.abort();
		element.pause();
		this.#resynchronise();
		this.#owner.gain.release(element);
		// A muted element would return to the pool muted; one that isn't marked doesn't return at all.
		element.muted = false;
		this.#howl.record._node._unlocked = this.#owner.suits(element);
		this.#howl.unload();
	}

	/** Howler would otherwise start a second sound over one it wrongly believes to be playing. */
	#resynchronise(): void {
		const { record } = this.#howl;
		record._paused = this.element.paused;
		record._ended = this.element.ended;
	}
}
