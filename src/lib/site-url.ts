import { resolve } from '$app/paths';

/** The path of the site on its host, `BASE_PATH` of the build: empty, or with a leading slash only. */
export const basePath = resolve('/').replace(/\/$/, '');

/** The site's absolute address, without base path: `SITE_URL` of the build. */
export const siteUrl: string = __SITE_URL__;

/** Makes an address of the site absolute. @param path from the root, with the base path */
export function absolute(path: string): string {
	return new URL(path, siteUrl).href;
}
