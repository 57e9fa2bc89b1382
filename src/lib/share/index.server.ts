/**
 * What the site tells machines, for prerendering only: SvelteKit lets no page import a module of
 * this name, so that none of it can reach a browser.
 */
export { answer } from './answer.server';
export { hasEvents, makeChapters } from './feeds/chapters';
export { writeFeed } from './feeds/feed';
export { readSaidHead } from './metadata/said-head';
export { writeHead } from './metadata/head';
export { grounds } from './metadata/theme-color';
export { describeEmbed } from './oembed';
export { writeM3u } from './playlists/m3u';
export { writeXspf } from './playlists/xspf';
export { embedSlugs, pageFiles, siteAlbum } from './site-album.server';
export { writeSitemap } from './sitemap';
