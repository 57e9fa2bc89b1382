/**
 * What the page and its service worker have agreed on. A browser keeps the caches of all sites of
 * one host together, so each name ends with where the site is.
 */

/** The cache of whole files that were asked to be kept. @param scope the site's address */
export const keptCacheName = (scope: string) => `kept ${scope}`;

/** The cache of parts of files that have not arrived whole. @param scope the site's address */
export const partsCacheName = (scope: string) => `parts ${scope}`;

/** What starts the names of caches of what was read, one for each version of the site. */
export const readCachePrefix = (scope: string) => `read ${scope} `;

/** What a page tells the worker. */
export type WorkerMessage =
	/** Take over now: the listener has asked for the new version. */
	| { readonly type: 'take-over' }
	/** What is kept has changed. */
	| { readonly type: 'kept-changed' }
	/** These are the addresses of all that this version could keep; the rest may go. */
	| { readonly type: 'sweep'; readonly urls: readonly string[] };
