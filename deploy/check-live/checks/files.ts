import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { headersFor } from '../../rules';
import { judgeLifetime, judgeTypes } from '../judge-headers';
import { broken, checksOf, judgeEach, note, ok, weak, type Finding } from '../finding';
import { nowhere, type Answer } from '../request';
import type { Visit } from '../visit';

const decompress = { br: brotliDecompressSync, gzip: gunzipSync } as const;

/** Types, compression and caching: what a browser depends on. */
export const fileChecks = [
	...checksOf('Types', {
		Scripts: (visit) => typesOf(visit, 'js'),
		'Style sheets': (visit) => typesOf(visit, 'css'),
		Fonts: (visit) => typesOf(visit, 'woff2'),
		'Opus recordings (.weba)': (visit) => judgeTypes(visit, renditionsOf(visit, 'weba')),
		'AAC recordings (.m4a)': (visit) => judgeTypes(visit, renditionsOf(visit, 'm4a')),
		Captions: (visit) =>
			judgeTypes(
				visit,
				visit.tracks.map(({ captions }) => captions)
			),
		Pictures: (visit) => typesOf(visit, 'png', 'svg'),
		Data: (visit) => typesOf(visit, 'json', 'xml'),
		'The web app’s manifest': (visit) => judgeTypes(visit, ['/manifest.webmanifest']),
		Playlists: (visit) => judgeTypes(visit, ['/album.m3u8', '/album.xspf']),
		Calendars: (visit) => typesOf(visit, 'ics')
	}),

	...checksOf('Compression', {
		Pages: (visit) => judgeCompression(visit, '/'),
		'Scripts and styles': async (visit) => {
			const found = [...(await filesOf(visit, 'js')), ...(await filesOf(visit, 'css'))];
			return judgeEach(
				visit,
				found,
				(path) => judgeCompression(visit, path),
				`${found.length} files`
			);
		},
		'The feed and other text': async (visit) => {
			const paths = ['/feed.xml', '/license.xml', '/favicon.svg'];
			return judgeEach(visit, paths, (path) => judgeCompression(visit, path), paths.join(', '));
		},
		'Only for clients that ask': ({ homeAnswer: { headers, body } }) => {
			const coding = headers['content-encoding'];
			return coding === undefined && body.includes('<html')
				? ok('uncompressed')
				: broken('encoding', `/ is ${coding ?? 'no text'}`);
		},
		'Not of recordings': async (visit) => {
			const { headers } = await visit.find(visit.firstRendition.url, acceptAll, 'HEAD');
			const coding = headers['content-encoding'];
			return coding === undefined ? ok('uncompressed') : broken('ranges', coding);
		}
	}),

	...checksOf('Caching', {
		'Pages are revalidated': (visit) => lifetimesOf(visit, ['/', '/tracks/the', '/embed']),
		'Feed, manifest and version, too': (visit) =>
			lifetimesOf(visit, ['/feed.xml', '/manifest.webmanifest', '/_app/version.json']),
		'The service worker, too': (visit) => lifetimesOf(visit, ['/service-worker.js']),
		'Scripts and styles are cached': async (visit) =>
			lifetimesOf(visit, [...(await filesOf(visit, 'js')), ...(await filesOf(visit, 'css'))]),
		'Recordings are cached': (visit) => lifetimesOf(visit, renditionsOf(visit, '')),
		'Missing files aren’t cached': async (visit) => {
			for (const path of [nowhere, '/_app/immutable/no-such-file.js']) {
				const { headers } = await visit.get(path);
				const got = headers['cache-control'] ?? '';
				if (/immutable|max-age=\d{4}/.test(got)) return weak('tooLong', `${path} has “${got}”`);
			}
			return ok('404s');
		}
	})
];

const acceptAll = { 'accept-encoding': 'gzip, deflate, br, zstd' };

/** Two files of a kind, which a host treats alike. */
async function filesOf(visit: Visit, ending: string): Promise<string[]> {
	return (await visit.paths()).filter((path) => path.endsWith(`.${ending}`)).slice(0, 2);
}

async function typesOf(visit: Visit, ...endings: readonly string[]): Promise<Finding> {
	const known = (await visit.paths()).filter((path) => endings.includes(path.replace(/.*\./, '')));
	// One of each folder and ending: a host may treat folders in different ways.
	const kindOf = (path: string) => path.replace(/[^/]+(?=\.)/, '');
	const found = [...new Map(known.map((path) => [kindOf(path), path])).values()];
	return found.length === 0 ? note('none on this site') : judgeTypes(visit, found);
}

function renditionsOf({ renditions }: Visit, ending: string): string[] {
	return renditions.map(({ url }) => url).filter((url) => url.endsWith(ending));
}

function lifetimesOf(visit: Visit, addresses: readonly string[]): Promise<Finding> {
	const wanted = headersFor(visit.pathOf(visit.at(addresses[0] ?? '/')), visit.rules);
	return judgeEach(
		visit,
		addresses,
		async (address) => judgeLifetime(visit, await visit.find(address, {}, 'HEAD')),
		wanted['Cache-Control'] ?? ''
	);
}

/** Whether a text is sent compressed, and can be read. */
async function judgeCompression(visit: Visit, address: string): Promise<Finding> {
	const [plain, packed] = await Promise.all([visit.find(address), visit.find(address, acceptAll)]);
	const path = visit.pathOf(packed.url);
	const coding = packed.headers['content-encoding'];
	if (coding === undefined || coding === 'identity') {
		return weak('uncompressed', `${path} is sent as it is`);
	}
	if (coding !== 'br' && coding !== 'gzip') return ok(coding);
	const read = unpacked(packed, coding);
	if (!read) return broken('encoding', `${path} isn’t ${coding}, though it says so`);
	const isTwice = read[0] === 0x1f && read[1] === 0x8b;
	if (isTwice) return broken('encoding', `${path} is compressed twice`);
	if (!read.equals(plain.body)) return broken('changed', `${path} is another text`);
	return /accept-encoding|\*/i.test(packed.headers.vary ?? '')
		? ok(`${coding}, ${packed.body.length} of ${plain.body.length} bytes`)
		: weak('uncompressed', `${path} has no “Vary: Accept-Encoding”`);
}

function unpacked({ body }: Answer, coding: keyof typeof decompress): Buffer | undefined {
	try {
		return decompress[coding](body);
	} catch {
		return undefined;
	}
}
