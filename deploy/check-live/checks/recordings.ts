import { createHash } from 'node:crypto';
import { broken, checksOf, judgeEach, note, ok, weak, type Finding } from '../finding';
import { clients } from '../request';
import type { Visit } from '../visit';

/** What a listener hears, and where they can seek. */
export const recordingChecks = checksOf('Recordings', {
	'Masters and stand-ins': ({ tracks }) => {
		const ownRooms = tracks.filter(({ isOwnRoom }) => isOwnRoom).length;
		if (ownRooms > 0) {
			return note(
				`${ownRooms} of ${tracks.length} tracks are rooms of an edition, not the album’s`
			);
		}
		const standIns = tracks.filter(({ isStandIn }) => isStandIn).map(({ title }) => title);
		if (standIns.length === 0) return ok(`all ${tracks.length} tracks are masters`);
		if (standIns.length === tracks.length) return note(`all ${tracks.length} tracks are stand-ins`);
		const masters = tracks.length - standIns.length;
		return note(
			`${masters} of ${tracks.length} tracks are masters; stand-ins: ${standIns.join(', ')}`
		);
	},

	'Every file, and its length': (visit) =>
		judgeEach(
			visit,
			visit.renditions,
			async ({ url, bytes }) => {
				const { headers } = await visit.find(url, {}, 'HEAD');
				const length = headers['content-length'] ?? 'no length';
				return length === String(bytes)
					? ok(length)
					: broken('missing', `${shown(visit, url)}: ${length} instead of ${bytes}`);
			},
			`${visit.renditions.length} files`
		),

	'Every file is complete': async (visit) => {
		if (!(await visit.hasRanges())) return weak('ranges', 'not tested, as there are no ranges');
		return judgeEach(
			visit,
			visit.renditions,
			async ({ url, bytes }) => {
				const { body } = await visit.get(url, { range: `bytes=${bytes - 10}-${bytes - 1}` });
				return body.length === 10
					? ok('')
					: broken('missing', `${shown(visit, url)} ends before its ${bytes} bytes`);
			},
			`${visit.renditions.length} files`
		);
	},

	'The first recording, in full': (visit) => judgeContent(visit, visit.firstRendition.url),

	'Seeking (a range)': async (visit) => {
		if (!(await visit.hasRanges())) return broken('ranges', 'the whole file instead of a part');
		return judgeEach(
			visit,
			visit.tracks[0]?.renditions ?? [],
			async ({ url, bytes }) => {
				const { status, headers, body } = await visit.get(url, { range: 'bytes=1000-1999' });
				const got = `${status}, ${headers['content-range'] ?? 'no Content-Range'}`;
				return got === `206, bytes 1000-1999/${bytes}` && body.length === 1000
					? ok(got)
					: broken('ranges', `${shown(visit, url)}: ${got}`);
			},
			'206, and the part that was asked for'
		);
	},

	'The last part (a suffix)': async (visit) => {
		if (!(await visit.hasRanges())) return weak('ranges', 'not tested, as there are no ranges');
		const { url, bytes } = visit.firstRendition;
		const { status, headers } = await visit.get(url, { range: 'bytes=-500' });
		const got = `${status}, ${headers['content-range'] ?? 'no Content-Range'}`;
		return got === `206, bytes ${bytes - 500}-${bytes - 1}/${bytes}`
			? ok('206')
			: weak('ranges', got);
	},

	'Beyond the end': async (visit) => {
		if (!(await visit.hasRanges())) return weak('ranges', 'not tested, as there are no ranges');
		const { url, bytes } = visit.firstRendition;
		const { status } = await visit.get(url, { range: `bytes=${bytes}-` });
		return status === 416 ? ok('416') : weak('ranges', `${status} instead of 416`);
	},

	Captions: (visit) =>
		judgeEach(
			visit,
			visit.tracks,
			async ({ captions }) =>
				/^\uFEFF?WEBVTT/.test(await visit.text(captions))
					? ok('')
					: broken('missing', `${shown(visit, captions)} has no captions`),
			`${visit.tracks.length} files`
		),

	'Pictures and details': async (visit) => {
		const pages = await Promise.all(visit.tracks.map(({ page }) => visit.text(page)));
		const named = pages.join().matchAll(/album\/[\w.-]+\.[0-9a-f]{10}\.(?!weba|m4a|flac)\w+/g);
		const paths = [...new Set([...named].map(([path]) => `/${path}`))];
		return judgeEach(
			visit,
			paths,
			(path) => judgeContent(visit, path),
			`${paths.length} files, as published`
		);
	},

	'Size without the file (HEAD)': async (visit) => {
		const { url, bytes } = visit.firstRendition;
		const { headers, body } = await visit.find(url, {}, 'HEAD');
		const length = headers['content-length'] ?? 'no length';
		return body.length === 0 && length === String(bytes)
			? ok(`${bytes} bytes`)
			: weak('ranges', `${length} instead of ${bytes}`);
	},

	'A podcast app’s first request': async (visit) => {
		const { url } =
			visit.renditions.find(({ type }) => type === 'audio/mp4') ?? visit.firstRendition;
		const { status, body } = await visit.get(url, { ...clients.podcasts, range: 'bytes=0-1' });
		if ([401, 403, 429, 503].includes(status)) return broken('refused', `it gets ${status}`);
		return status === 206 && body.length === 2
			? ok('206')
			: broken('ranges', `${status} instead of 206`);
	}
});

function shown(visit: Visit, address: string): string {
	return visit.pathOf(visit.at(address));
}

/** Compares a file with the hash in its name. */
async function judgeContent(visit: Visit, address: string): Promise<Finding> {
	const { body, url } = await visit.find(address);
	const [, hash = ''] = /\.([0-9a-f]{10})\.\w+$/.exec(url.pathname) ?? [];
	return createHash('sha256').update(body).digest('hex').startsWith(hash)
		? ok(`${body.length} bytes, as published`)
		: broken('missing', `${visit.pathOf(url)} isn’t the file that was published`);
}
