import type { Cue } from '$content/detail';
import { parseBoolean, Persisted } from '$lib/storage/persisted';

/** How the listener wants captions; remembered on this device. */
class CaptionSettings {
	// app.html reads this one too, so that the right space is reserved before the first paint.
	readonly #storedShown = new Persisted('captions', parseBoolean);
	readonly #storedAnnounced = new Persisted('captions-announced', parseBoolean);
	#shown = $state(this.#storedShown.current ?? true);
	#announced = $state(this.#storedAnnounced.current ?? false);

	/** Whether the current cue is shown under the spectrogram. */
	get shown(): boolean {
		return this.#shown;
	}

	set shown(shown: boolean) {
		this.#shown = shown;
		this.#storedShown.current = shown;
		if (shown) delete document.documentElement.dataset.captions;
		else document.documentElement.dataset.captions = 'off';
	}

	/** Whether each cue is announced to screen readers. */
	get announced(): boolean {
		return this.#announced;
	}

	set announced(announced: boolean) {
		this.#announced = announced;
		this.#storedAnnounced.current = announced;
	}
}

/** The settings of this device. */
export const captionSettings = new CaptionSettings();

/** The cue at a moment: the latest if several overlap, undefined between cues. */
export function cueAt(cues: readonly Cue[], seconds: number): Cue | undefined {
	return cues.filter((cue) => cue.startSeconds <= seconds && seconds < cue.endSeconds).at(-1);
}

/** The cue that began last, whether or not it is over; undefined before the first. */
export function lastCue(cues: readonly Cue[], seconds: number): Cue | undefined {
	return cues.filter(({ startSeconds }) => startSeconds <= seconds).at(-1);
}
