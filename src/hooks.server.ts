import type { Handle } from '@sveltejs/kit';
import { startAfterPaint } from '$lib/first-paint/index.server';
import { readSaidHead, siteAlbum, writeHead } from '$lib/share/index.server';

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
					...readSaidHead(html)
				});
			return startAfterPaint(html.replace(placeholder, head));
		}
	});
