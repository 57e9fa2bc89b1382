/** The volume of all tracks, and whether they are muted. */
export class Volume {
	readonly #apply: (level: number, muted: boolean) => void;
	readonly #onchange: () => void;
	#level = $state(1);
	#muted = $state(false);

	/**
	 * @param apply sets the volume of the sound
	 * @param onchange called when the listener has changed it
	 */
	constructor(apply: (level: number, muted: boolean) => void, onchange: () => void) {
		this.#apply = apply;
		this.#onchange = onchange;
	}

	/** From 0 to 1. */
	get level(): number {
		return this.#level;
	}

	/** Whether the sound is muted. */
	get muted(): boolean {
		return this.#muted;
	}

	/** Restores a remembered volume. */
	restore(level: number, muted: boolean): void {
		this.#level = level;
		this.#muted = muted;
		this.#apply(level, muted);
	}

	/** Sets the level, clamped to 0 to 1; anything above 0 unmutes. */
	set(level: number): void {
		const clamped = Math.min(1, Math.max(0, level));
		this.restore(clamped, clamped > 0 ? false : this.#muted);
		this.#onchange();
	}

	/** Mutes or unmutes. */
	toggleMuted(): void {
		this.restore(this.#level, !this.#muted);
		this.#onchange();
	}
}
