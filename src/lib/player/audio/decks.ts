import { Deck, type DeckEvent, type Source } from './deck';
import { GainStage } from './gain-stage';
import { addToPool, keepInPool, pooledElements, type PooledAudio } from './howler';

/** One sound that plays and one that follows: as many elements are kept ready. */
const ELEMENTS_IN_USE = 2;

/**
 * All open decks, and the elements they get. Without gain a deck has an element that never went
 * through Web Audio: such an element is what survives a lock screen best.
 */
export class Decks {
	/** The gain on all decks. */
	readonly gain = new GainStage(() => {
		this.#route();
	});
	readonly #decks = new Set<Deck>();
	/** How often each address has been opened. */
	readonly #openings = new Map<string, number>();
	/** Elements that iOS lets play by themselves later, because they were touched during a press. */
	readonly #touched = new WeakSet<PooledAudio>();

	/**
	 * Opens a sound and starts to load it. Opened again, it has a fragment, as Chromium remembers an
	 * answer by its whole address for as long as the page lives, be it a refusal, and asks no more.
	 * @param emit hears its element's events until it is disposed of
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
		return this.gain.amplifying || !this.gain.hasCaptured(element);
	}

	/** A deck plays an element, most likely because of a press. */
	played(element: PooledAudio): void {
		this.#touched.add(element);
		this.#touchSpares();
		this.gain.start();
	}

	/** A deck is disposed of. */
	closed(deck: Deck): void {
		this.#decks.delete(deck);
	}

	/** Brings every deck to where it belongs: through the chain, or to an element without one. */
	#route(): void {
		this.#touchSpares();
		for (const deck of this.#decks) {
			const { element } = deck;
			if (this.gain.amplifying) this.gain.admit(element);
			// One that plays keeps its element, or there would be a gap: the chain is transparent now.
			else if (this.gain.hasCaptured(element) && (element.paused || !this.gain.reliable)) {
				deck.renew();
			}
		}
		keepInPool((element) => this.suits(element));
	}

	/**
	 * Puts elements into the pool while a press is being answered, for the sounds that follow: iOS
	 * lets an element play by itself later only if it was touched during a press. One of them is
	 * always plain, for the moment when the chain fails.
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
