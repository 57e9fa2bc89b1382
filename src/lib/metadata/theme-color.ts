import type { Tag } from './tags';

/** The ground of each theme, as `app.css` has it. */
export const grounds = { dark: '#100f0e', light: '#f3efe6' } as const;

/** Tells a browser the colour of its own frame, by the system's preference. */
export function themeColours(): Tag[] {
	return Object.entries(grounds).map(([scheme, content]) => ({
		name: 'meta',
		attributes: { name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content }
	}));
}
