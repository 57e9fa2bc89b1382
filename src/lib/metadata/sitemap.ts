import type { SharedAlbum } from './shared-album';
import { writeXml } from './xml';

/** The 404 page has no address of its own. */
const unlisted = '/404';

/**
 * The addresses of all pages (https://www.sitemaps.org/protocol.html).
 * @param routeFiles the pages' files, as `/src/routes/about/+page.svelte`
 */
export function writeSitemap(album: SharedAlbum, routeFiles: readonly string[]): string {
	const { addresses } = album;
	const paths = pagePaths(routeFiles).filter((path) => path !== unlisted);
	const places = paths.flatMap((path) =>
		path === '/tracks/[slug]'
			? album.tracks.map(({ slug }) => addresses.track(slug))
			: [addresses.at(path)]
	);
	return writeXml({
		urlset: {
			'@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
			url: places.map((loc) => ({ loc }))
		}
	});
}

/** The paths of pages in alphabetical order, the same in every build. */
export function pagePaths(routeFiles: readonly string[]): string[] {
	return routeFiles
		.map((file) =>
			file
				.replace(/^\/src\/routes/, '')
				.replace(/\/\+page\.svelte$/, '')
				.replace(/\/\([^/]+\)/g, '')
		)
		.map((path) => (path === '' ? '/' : path))
		.sort();
}
