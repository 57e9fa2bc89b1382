import type { Handle } from '@sveltejs/kit';
import { startAfterPaint } from '$lib/first-paint.server';
import { writeFrameHead, writeHead } from '$lib/metadata/head';
import { readPageHead } from '$lib/metadata/page';
import { siteAlbum } from '$lib/metadata/site-album.server';
import { allowOwnRooms, narrowFramePolicy } from '$lib/security.server';

/** Fills in the placeholders of `app.html`, and lets each page be painted before its scripts come. */
export const handle: Handle = ({ event, resolve }) => {
	const { params, route, url } = event;
	const isFrame = route.id?.startsWith('/(embed)') ?? false;
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const metadata = () =>
				isFrame
					? writeFrameHead(siteAlbum, params.slug)
					: writeHead(siteAlbum, {
							routeId: route.id ?? '/404',
							slug: params.slug,
							path: url.pathname,
							...readPageHead(html)
						});
			const page = html
				.replace('%view%', isFrame ? 'frame' : 'site')
				.replace('%metadata%', metadata);
			if (isFrame) return startAfterPaint(narrowFramePolicy(page));
			return startAfterPaint(route.id === '/(site)/your-room' ? allowOwnRooms(page) : page);
		}
	});
};
