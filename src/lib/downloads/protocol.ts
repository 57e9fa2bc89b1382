/**
 * What a page and its service worker agree on. A browser keeps one set of caches for all the sites
 * of a host, so each name ends with the site's address.
 */

/** The cache of downloaded files. @param scope the site's address */
export const downloadsCacheName = (scope: string) => `downloads ${scope}`;

/** How the names of the caches of visited pages begin; each version of the site has one. */
export const readCachePrefix = (scope: string) => `read ${scope} `;

/** A message from a page to the worker. */
export type WorkerMessage =
	/** Take over now: the visitor has asked for the new version. */
	| { readonly type: 'take-over' }
	/** A sound is loading: fetch nothing ahead for a while. */
	| { readonly type: 'sound-first' }
	/** Files were downloaded or removed. */
	| { readonly type: 'downloads-changed' }
	/** Remove every download that is not in this list: this version of the site doesn't know it. */
	| { readonly type: 'sweep'; readonly urls: readonly string[] };
