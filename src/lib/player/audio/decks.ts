import { Deck, type DeckEvent, type Source } from './deck';
import { GainStage } from './gain-stage';
import { addToPool, keepInPool, pooledElements, type PooledAudio } from './howler';
import { RangeCheck } from './range-check';
import { Waker } from './waker';

/** How many elements are kept ready: one sound that plays and one that follows. */
const ELEMENTS_IN_USE = 2;

/**
 * All open decks, and which elements they get. Without gain a deck has an element that never went
 * through Web Audio, because such an element survives a lock screen best.
 */
export class Decks {
	/** The gain on all decks. */
	readonly gain = new GainStage(() => {
		this.#route();
	});
	/** Which recordings can only be played from the start. */
	readonly ranges = new RangeCheck();
	readonly waker = new Waker();
	readonly #decks = new Set<Deck>();
	/** How often each address has been opened. */
	readonly #openings = new Map<string, number>();
	/** Elements that iOS lets a page start later without a press, because one press touched them. */
	readonly #touched = new WeakSet<PooledAudio>();

	/**
	 * Opens a sound and starts to load it. When a source is opened again its address gets a fragment:
	 * as long as the page lives, Chromium remembers the answer to each address, even a failure.
	 * @param emit receives its element's events until the deck is disposed of
	 */
	open(source: Source, emit: (event: DeckEvent) => void): Deck {
		const openings = this.#openings.get(source.src) ?? 0;
		this.#openings.set(source.src, openings + 1);
		const address = openings > 0 ? `${source.src}#${openings}` : source.src;
		const deck = new Deck(source, address, emit, this);
		this.#decks.add(deck);
		return deck;
	}

	/** Whether a deck may use an element now. */
	suits(element: PooledAudio): boolean {
		return this.gain.suits(element);
	}

	/** Called when a deck plays an element, most likely during a press. */
	played(element: PooledAudio): void {
		this.#touched.add(element);
		this.#touchSpares();
		if (isPressed()) this.gain.restart();
		else this.gain.start();
	}

	/** Called when a deck is disposed of. */
	closed(deck: Deck): void {
		this.#decks.delete(deck);
	}

	/** Routes every deck through the chain, or moves it to a plain element. */
	#route(): void {
		this.#touchSpares();
		for (const deck of this.#decks) {
			// A deck that is being woken would count as playing, and keep its element.
			deck.endWake();
			const { element } = deck;
			if (this.suits(element)) this.gain.admit(element);
			// A playing deck keeps its element, to avoid a gap: without gain the chain is transparent.
			else if (element.paused || !this.gain.isHeard(element)) deck.renew();
		}
		keepInPool((element) => this.suits(element));
	}

	/**
	 * Adds elements to the pool during a press, for the sounds that follow: iOS lets a page start an
	 * element without a press only if an earlier press touched it. One of them is always plain, in
	 * case the chain fails.
	 */
	#touchSpares(): void {
		const touched = [...[...this.#decks].map(({ element }) => element), ...pooledElements()].filter(
			(element) => this.#touched.has(element)
		);
		const plain = touched.filter((element) => !this.gain.hasCaptured(element));
		const suitable = touched.filter((element) => this.suits(element));
		const missing = Math.max(1 - plain.length, ELEMENTS_IN_USE - suitable.length);
		for (let count = 0; count < missing; count++) {
			const spare = new Audio();
			spare.load();
			this.#touched.add(spare);
			addToPool(spare);
		}
	}
}

/** Whether the listener has just pressed something; assumed where a browser doesn't tell. */
function isPressed(): boolean {
	const { userActivation } = navigator as Partial<Navigator>;
	return userActivation?.isActive ?? true;
}
