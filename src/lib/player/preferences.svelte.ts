import type { Repeat } from '$lib/album/order';
import type { PlayerMemory } from './memory';

/** How a listener likes it: volume, mute and repeat, remembered on this device. */
export class Preferences {
	readonly #memory: PlayerMemory['preferences'];
	readonly #onvolume: (volume: number, muted: boolean) => void;
	#volume = $state(1);
	#muted = $state(false);
	#repeat = $state<Repeat>('off');

	/** @param onvolume called with the volume (0 to 1) and mute whenever either has changed */
	constructor(
		memory: PlayerMemory['preferences'],
		onvolume: (volume: number, muted: boolean) => void
	) {
		this.#memory = memory;
		this.#onvolume = onvolume;
	}

	/** Volume, 0 to 1. */
	get volume(): number {
		return this.#volume;
	}

	/** Whether the sound is muted. */
	get muted(): boolean {
		return this.#muted;
	}

	/** What happens at the end. */
	get repeat(): Repeat {
		return this.#repeat;
	}

	/** Brings back what was remembered. */
	restore(): void {
		const remembered = this.#memory.read();
		if (!remembered) return;
		this.#repeat = remembered.repeat;
		this.#apply(remembered.volume, remembered.muted);
	}

	/** Sets the volume; what lies outside 0 to 1 is drawn inside, and anything above 0 unmutes. */
	setVolume(volume: number): void {
		const inside = Math.min(1, Math.max(0, volume));
		this.#apply(inside, inside > 0 ? false : this.#muted);
		this.#remember();
	}

	/** Mutes or unmutes. */
	toggleMuted(): void {
		this.#apply(this.#volume, !this.#muted);
		this.#remember();
	}

	/** Sets what happens at the end. */
	setRepeat(repeat: Repeat): void {
		this.#repeat = repeat;
		this.#remember();
	}

	#apply(volume: number, muted: boolean): void {
		this.#volume = volume;
		this.#muted = muted;
		this.#onvolume(volume, muted);
	}

	#remember(): void {
		this.#memory.write({ volume: this.#volume, muted: this.#muted, repeat: this.#repeat });
	}
}
