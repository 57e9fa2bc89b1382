declare module 'howler/dist/howler.core.min.js' {
	export * from 'howler';
}

/** What each picture shows, by track; empty in the browser. See `vite.config.ts`. */
declare module '$generated/recordings.json?pictures' {
	export const words: ReadonlyMap<string, string>;
}

/** The paths below `static/` of the pictures for sharing, by name; see `vite.config.ts`. */
declare module '$generated/recordings.json?cards' {
	export const cards: ReadonlyMap<string, string>;
}

/** Of each recording what tells how faithful its renditions are; see `vite.config.ts`. */
declare module '$generated/recordings.json?fidelity' {
	import type { Recording } from '$content/manifest';
	export const recordings: Pick<Recording, 'fidelity' | 'provenance' | 'slug' | 'spectrumDbfs'>[];
}

/** The site's absolute address, put in by the build; see `src/lib/site`. */
declare const __SITE_URL__: string;
