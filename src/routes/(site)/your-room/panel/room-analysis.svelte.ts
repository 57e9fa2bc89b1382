import { untrack } from 'svelte';
import type { VisitorRoom } from '../rooms/visitor-room';
import type { RoomStore } from '../rooms/store';
import { getAnalysis } from './get-analysis';
import type { Analysis } from './analyse';

/** What is found in the room that is shown: measured when it is first shown. */
export class RoomAnalysis {
	readonly #room: () => VisitorRoom;
	readonly #store: () => RoomStore;
	#done = $state(0);
	#failed = $state(false);
	#known = $state.raw<{ readonly id: string; readonly analysis: Analysis }>();
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

	/** The analysis, once it is there. */
	get current(): Analysis | undefined {
		return this.#known?.id === this.#id ? this.#known.analysis : undefined;
	}

	/** How much of it is done, 0 to 1. */
	get done(): number {
		return this.#done;
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
		this.#done = 0;
		this.#failed = false;
		const [room, store] = untrack(() => [this.#room(), this.#store()] as const);
		getAnalysis(room, store, (done) => (this.#done = done), stopping.signal).then(
			(analysis) => (this.#known = { id, analysis }),
			() => (this.#failed = !stopping.signal.aborted)
		);
	}
}
