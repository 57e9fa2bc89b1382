declare module 'howler/dist/howler.core.min.js' {
	export * from 'howler';
}

/** The site's absolute address, set by the build; see `src/lib/site-url.ts`. */
declare const __SITE_URL__: string;
