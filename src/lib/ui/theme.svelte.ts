import { Persisted } from '$lib/storage/persisted';

/** The two looks of the site. */
export type Theme = 'dark' | 'paper';

const stored = new Persisted<Theme | 'system'>('theme', (value) =>
	value === 'dark' || value === 'paper' || value === 'system' ? value : undefined
);

/** The theme that is shown: the system's, until another is chosen on this device. */
export class ThemeChoice {
	#chosen = $state<Theme | null>(null);
	#system = $state<Theme>('dark');

	/** The theme in force. */
	get current(): Theme {
		return this.#chosen ?? this.#system;
	}

	/** Reads the choice and follows the system. @returns a function that stops following */
	follow(): () => void {
		const value = stored.read();
		this.#chosen = value === 'system' ? null : (value ?? null);
		const light = matchMedia('(prefers-color-scheme: light)');
		const update = () => {
			this.#system = light.matches ? 'paper' : 'dark';
		};
		update();
		light.addEventListener('change', update);
		return () => {
			light.removeEventListener('change', update);
		};
	}

	/** Changes to the other theme. Choosing what the system prefers follows the system again. */
	toggle(): void {
		const other = this.current === 'dark' ? 'paper' : 'dark';
		this.#chosen = other === this.#system ? null : other;
		stored.write(this.#chosen ?? 'system');
		if (this.#chosen) document.documentElement.dataset.theme = this.#chosen;
		else delete document.documentElement.dataset.theme;
	}
}
