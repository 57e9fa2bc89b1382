declare module 'howler/dist/howler.core.min.js' {
	export * from 'howler';
}

/** Of each recording what tells how faithful its renditions are; see `vite.config.ts`. */
declare module '$generated/recordings.json?fidelity' {
	import type { Recording } from '$content/manifest';
	export const recordings: Pick<Recording, 'fidelity' | 'provenance' | 'slug' | 'spectrumDbfs'>[];
}

/** All that is known of each recording, for prerendering only; see `vite.config.ts`. */
declare module '$generated/recordings.json?whole' {
	import type { Recording } from '$content/manifest';
	export const recordings: Recording[];
}

/** The site's absolute address, put in by the build; see `src/lib/site`. */
declare const __SITE_URL__: string;
