/** The service worker: answers without a network, and never fetches a recording unasked. */
import { clientsClaim } from 'workbox-core';
import { addPlugins, addRoute, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { base, build, prerendered, version } from '$service-worker';
import { downloadsCacheName, readCachePrefix, type WorkerMessage } from '../lib/downloads/protocol';
import { DownloadedFiles } from './downloaded-files';
import { findPage } from './pages';
import { choosePrecached, notFoundPage, pageData } from './precached';

const worker = self as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;
const readCache = readCachePrefix(scope) + version;
/** How long nothing is fetched ahead once a sound begins to load, in milliseconds. */
const SOUND_FIRST_MS = 5000;
let lineIsFreeAtMs = 0;
const downloads = new DownloadedFiles(() => caches.open(downloadsCacheName(scope)));
void downloads.read();

const { hashed, named } = choosePrecached({ base, build, prerendered });
addPlugins([
	{
		// The visitor's own requests come first.
		requestWillFetch: async ({ request, event }) => {
			if (event.type === 'install') await untilLineIsFree();
			return new Request(request, { priority: 'low' });
		}
	},
	{ fetchDidSucceed: ({ request, response }) => findPage(request.url, response, base) }
]);
precache([
	...hashed.map((url) => ({ url, revision: null })),
	...named.map((url) => ({ url, revision: version }))
]);
// The query is for a page's script.
addRoute({ cleanURLs: false, ignoreURLParametersMatching: [/./], urlManipulation: pageOf });

registerRoute(
	({ url, sameOrigin }) => sameOrigin && isBelow(url, '/album/') && downloads.mayHold(url.href),
	({ request }) => downloads.answer(request)
);

registerRoute(
	({ url, sameOrigin, request }) => sameOrigin && isRead(url, request),
	new NetworkFirst({
		cacheName: readCache,
		plugins: [
			{
				fetchDidSucceed: ({ request, response }) =>
					request.mode === 'navigate'
						? findPage(request.url, response, base)
						: Promise.resolve(response)
			}
		]
	})
);

setCatchHandler(async ({ request }) => {
	const page = request.mode === 'navigate' ? await matchPrecache(notFoundPage(base)) : undefined;
	// A page that can't be reached may well exist.
	return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
});

clientsClaim();

worker.addEventListener('activate', (event) => {
	event.waitUntil(deleteOldReadCaches());
});

worker.addEventListener('message', (event) => {
	const message = event.data as WorkerMessage;
	if (message.type === 'take-over') void worker.skipWaiting();
	if (message.type === 'sound-first') lineIsFreeAtMs = Date.now() + SOUND_FIRST_MS;
	if (message.type === 'downloads-changed') event.waitUntil(downloads.read());
	if (message.type === 'sweep') event.waitUntil(sweep(message.urls));
});

async function untilLineIsFree(): Promise<void> {
	for (let waitMs; (waitMs = lineIsFreeAtMs - Date.now()) > 0;) {
		await new Promise((resolve) => setTimeout(resolve, waitMs));
	}
}

/** A page of an older version may still be playing a file this version lacks. */
async function sweep(urls: readonly string[]): Promise<void> {
	const windows = await worker.clients.matchAll({ type: 'window' });
	if (windows.length <= 1) await downloads.sweep(urls);
}

async function deleteOldReadCaches(): Promise<void> {
	for (const name of await caches.keys()) {
		if (name.startsWith(readCachePrefix(scope)) && name !== readCache) await caches.delete(name);
	}
}

function isBelow(url: URL, path: string): boolean {
	return url.pathname.startsWith(base + path);
}

/** Pages, their data, code and fonts, and QR codes. Frames are for other sites, without a worker. */
function isRead(url: URL, { mode }: Request): boolean {
	if (isBelow(url, '/album/') || isBelow(url, '/embed')) return false;
	return (
		mode === 'navigate' ||
		isBelow(url, '/_app/immutable/') ||
		isBelow(url, '/qr/') ||
		url.pathname.endsWith(pageData)
	);
}

/** The page's own address, to which a host would redirect. */
function pageOf({ url }: { readonly url: URL }): URL[] {
	return url.pathname === `${base}/` ? [] : [new URL(url.pathname.replace(/\/$|\.html$/, ''), url)];
}
