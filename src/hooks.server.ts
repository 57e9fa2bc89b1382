import type { Handle } from '@sveltejs/kit';
import { startAfterPaint } from '$lib/first-paint.server';
import { readPageHead } from '$lib/metadata/page';
import { siteAlbum } from '$lib/metadata/site-album.server';
import { writeHead } from '$lib/metadata/head';

const placeholder = '%share.head%';

/** Puts into each page's head what it tells machines (see `app.html`), and lets it be painted first. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const head = () =>
				writeHead(siteAlbum, {
					routeId: event.route.id ?? '/404',
					slug: event.params.slug,
					path: event.url.pathname,
					...readPageHead(html)
				});
			return startAfterPaint(html.replace(placeholder, head));
		}
	});
