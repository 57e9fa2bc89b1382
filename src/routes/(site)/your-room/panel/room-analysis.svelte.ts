import { untrack } from 'svelte';
import type { VisitorRoom } from '../rooms/visitor-room';
import type { RoomStore } from '../rooms/store';
import { getAnalysis } from './get-analysis';
import type { Analysis } from './analyse';

/** The analysis of the room that is shown, made when it is first shown. */
export class RoomAnalysis {
	readonly #room: () => VisitorRoom;
	readonly #store: () => RoomStore;
	#progress = $state(0);
	#failed = $state(false);
	#latest = $state.raw<{ readonly id: string; readonly analysis: Analysis }>();
	#stopping = new AbortController();
	readonly #id = $derived.by(() => this.#room().id);

	/** Call while a component is set up. */
	constructor(room: () => VisitorRoom, store: () => RoomStore) {
		this.#room = room;
		this.#store = store;
		$effect(() => {
			this.#analyse(this.#id);
			return () => {
				this.#stopping.abort();
			};
		});
	}

	/** The analysis, once it is ready. */
	get current(): Analysis | undefined {
		return this.#latest?.id === this.#id ? this.#latest.analysis : undefined;
	}

	/** How much of it is done, 0 to 1. */
	get progress(): number {
		return this.#progress;
	}

	/** Whether the room could not be analysed. */
	get failed(): boolean {
		return this.#failed;
	}

	/** Tries again. */
	retry(): void {
		this.#analyse(this.#id);
	}

	#analyse(id: string): void {
		const stopping = (this.#stopping = new AbortController());
		this.#progress = 0;
		this.#failed = false;
		const [room, store] = untrack(() => [this.#room(), this.#store()] as const);
		getAnalysis(room, store, (share) => (this.#progress = share), stopping.signal).then(
			(analysis) => (this.#latest = { id, analysis }),
			() => (this.#failed = !stopping.signal.aborted)
		);
	}
}
