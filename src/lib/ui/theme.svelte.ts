import { Persisted } from '$lib/storage/persisted';

/** The site's two themes. */
export type Theme = 'dark' | 'paper';

const stored = new Persisted<Theme | 'system'>('theme', (value) =>
	value === 'dark' || value === 'paper' || value === 'system' ? value : undefined
);

/** The current theme: the system's, unless the visitor chose the other one. */
export class ThemeChoice {
	#chosen = $state<Theme | null>(null);
	#system = $state<Theme>('dark');

	/** The theme on screen. */
	get current(): Theme {
		return this.#chosen ?? this.#system;
	}

	/** Reads the choice and follows the system. @returns a function that stops following */
	follow(): () => void {
		const value = stored.current;
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

	/** Switches to the other theme. Choosing the system's preference follows the system again. */
	toggle(): void {
		const other = this.current === 'dark' ? 'paper' : 'dark';
		this.#chosen = other === this.#system ? null : other;
		stored.current = this.#chosen ?? 'system';
		if (this.#chosen) document.documentElement.dataset.theme = this.#chosen;
		else delete document.documentElement.dataset.theme;
	}
}
