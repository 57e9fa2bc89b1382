import { Persisted } from '$lib/storage/persisted';

/** Whether single-key shortcuts are on (WCAG 2.1.4 asks that they can be turned off). */
class ShortcutSettings {
	readonly #stored = new Persisted('shortcuts', (value) =>
		typeof value === 'boolean' ? value : undefined
	);
	#enabled = $state(this.#stored.read() ?? true);

	get enabled(): boolean {
		return this.#enabled;
	}

	set enabled(enabled: boolean) {
		this.#enabled = enabled;
		this.#stored.write(enabled);
	}
}

/** The one setting, remembered on this device. */
export const shortcutSettings = new ShortcutSettings();
