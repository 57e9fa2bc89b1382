import { Persisted } from '$lib/storage/persisted';

function parseBoolean(value: unknown): boolean | undefined {
	return typeof value === 'boolean' ? value : undefined;
}

/** How a listener wants captions; remembered on this device. */
class CaptionSettings {
	// app.html reads this one too, so that the line's space is right before the first paint.
	readonly #storedShown = new Persisted('captions', parseBoolean);
	readonly #storedAnnounced = new Persisted('captions-announced', parseBoolean);
	#shown = $state(this.#storedShown.read() ?? true);
	#announced = $state(this.#storedAnnounced.read() ?? false);

	/** Whether the current cue stands under the spectrogram. */
	get shown(): boolean {
		return this.#shown;
	}

	set shown(shown: boolean) {
		this.#shown = shown;
		this.#storedShown.write(shown);
		if (shown) delete document.documentElement.dataset.captions;
		else document.documentElement.dataset.captions = 'off';
	}

	/** Whether a screen reader is told each cue as it comes. */
	get announced(): boolean {
		return this.#announced;
	}

	set announced(announced: boolean) {
		this.#announced = announced;
		this.#storedAnnounced.write(announced);
	}
}

/** The settings of this device. */
export const captionSettings = new CaptionSettings();
