declare module 'howler/dist/howler.core.min.js' {
	export * from 'howler';
}

/** What each picture shows, by track; empty in the browser. See `src/content/manifest-views.ts`. */
declare module '$generated/recordings.json?pictures' {
	export const words: ReadonlyMap<string, string>;
}

/** The paths below `static/` of the pictures for sharing, by name; see `src/content/manifest-views.ts`. */
declare module '$generated/recordings.json?cards' {
	export const cards: ReadonlyMap<string, string>;
}

/** The square picture of each track for lock screens; see `src/content/manifest-views.ts`. */
declare module '$generated/recordings.json?artwork' {
	import type { Recording } from '$content/manifest';
	export const artwork: ReadonlyMap<string, Recording['artwork']>;
}

/** The path below `static/` of each track's detail file; see `src/content/manifest-views.ts`. */
declare module '$generated/recordings.json?details' {
	export const paths: ReadonlyMap<string, string>;
}

/** The files that belong to each track, by its slug; see `src/content/manifest-views.ts`. */
declare module '$generated/recordings.json?keeping' {
	import type { Rendition } from '$content/manifest';
	interface SizedFile {
		readonly path: string;
		readonly bytes: number;
	}
	export const files: ReadonlyMap<
		string,
		{
			/** Best first. */
			readonly renditions: readonly (SizedFile & Pick<Rendition, 'format'>)[];
			/** Pictures, captions and what else its page shows. */
			readonly beside: readonly SizedFile[];
		}
	>;
}

/** Of each recording what tells how faithful its renditions are; see `src/content/manifest-views.ts`. */
declare module '$generated/recordings.json?fidelity' {
	import type { Recording } from '$content/manifest';
	export const recordings: Pick<Recording, 'fidelity' | 'provenance' | 'slug' | 'spectrumDbfs'>[];
}

/** All that is known of each recording, for prerendering only. */
declare module '$generated/recordings.json?whole' {
	import type { Recording } from '$content/manifest';
	export const recordings: Recording[];
}

/** The site's absolute address, put in by the build; see `src/lib/site`. */
declare const __SITE_URL__: string;
