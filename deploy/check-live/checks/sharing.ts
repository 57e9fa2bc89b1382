import { parseFeed } from 'podcast-partytime';
import sharp from 'sharp';
import { typeOf } from '../../media-types';
import { judgeType } from '../judge-headers';
import { broken, checksOf, judgeEach, ok, weak, worstOf, type Finding } from '../finding';
import type { ReadPage } from '../read-page';
import type { Visit } from '../visit';

const previewers = {
	Facebook: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
	X: 'Twitterbot/1.0',
	Slack: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
	Discord: 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
	WhatsApp: 'WhatsApp/2.23.20.0',
	LinkedIn: 'LinkedInBot/1.0 (compatible; Mozilla/5.0; +http://www.linkedin.com)',
	Mastodon: 'http.rb/5.2.0 (Mastodon/4.3.0; +https://mastodon.example/) Bot'
} as const;

/** Previewers refuse larger pictures. */
const mostCardBytes = 5_000_000;
/** Apple asks for as much. */
const leastCoverPx = 1400;

/** What link previewers, editors and podcast apps look for. */
export const sharingChecks = [
	...checksOf('Link previews', {
		'Previewers are let in': (visit) =>
			judgeEach(
				visit,
				Object.entries(previewers),
				async ([name, agent]) => {
					const { status } = await visit.get('/', { 'user-agent': agent });
					return status === 200 ? ok(name) : broken('refused', `${name} gets ${status}`);
				},
				Object.keys(previewers).join(', ')
			),
		'The album’s card': (visit) => judgeCard(visit, visit.builtFor.href),
		'Each track’s card': (visit) => onTracks(visit, (page) => judgeCard(visit, page)),
		'Sound in previews (og:audio)': (visit) =>
			onTracks(visit, async (page) => judgeTag(visit, await visit.page(page), 'og:audio')),
		'The player in previews': (visit) =>
			onTracks(visit, async (page) => judgeTag(visit, await visit.page(page), 'twitter:player')),
		'The album by oEmbed': (visit) => judgeEmbed(visit, visit.builtFor.href),
		'Each track by oEmbed': (visit) => onTracks(visit, (page) => judgeEmbed(visit, page))
	}),

	...checksOf('Podcast', {
		'The feed is found': (visit) =>
			judgeOwn(visit, alternateOf(visit.home, 'application/rss+xml'), 'the link to the feed'),
		'The feed’s type': async (visit) => judgeType(visit, await visit.find('/feed.xml')),
		'The feed is read': async (visit) => {
			const { length } = (await feedOf(visit)).items;
			return length === visit.tracks.length
				? ok(`${length} episodes`)
				: broken('missing', `${length} of ${visit.tracks.length} episodes`);
		},
		'Each enclosure (type, length, range)': async (visit) => {
			if (!(await visit.hasRanges())) return broken('ranges', 'no ranges');
			const files = (await feedOf(visit)).items.map(({ enclosure }) => enclosure);
			return judgeEach(
				visit,
				files,
				({ url, type, length }) => judgeEnclosure(visit, url, type, length),
				`${files.length} files`
			);
		},
		'Other formats of each episode': async (visit) => {
			if (!(await visit.hasRanges())) return broken('ranges', 'no ranges');
			const { items } = await feedOf(visit);
			const files = items.flatMap(({ alternativeEnclosures = [] }) => alternativeEnclosures);
			return judgeEach(
				visit,
				files,
				({ type, length, source: [source] }) =>
					judgeEnclosure(visit, source?.uri ?? '', type, length),
				`${files.length} files`
			);
		},
		'Transcripts and chapters': async (visit) => {
			const urls = (await feedOf(visit)).items.flatMap(
				({ podcastTranscripts = [], podcastChapters }) =>
					[...podcastTranscripts, ...(podcastChapters ? [podcastChapters] : [])].map(
						({ url }) => url
					)
			);
			return judgeEach(
				visit,
				urls,
				async (url) => judgeType(visit, await visit.find(url)),
				`${urls.length} files`
			);
		},
		'The cover': async (visit) => {
			const { itunesImage = '' } = await feedOf(visit);
			const { width, height } = await sharp((await visit.find(itunesImage)).body).metadata();
			const size = `${width} × ${height}`;
			return width === height && width >= leastCoverPx ? ok(size) : broken('missing', size);
		}
	}),

	...checksOf('Playlists', {
		'album.m3u8': async (visit) =>
			judgeList(visit, await visit.text('/album.m3u8'), /^https?:.*$/gm),
		'album.xspf': async (visit) =>
			judgeList(visit, await visit.text('/album.xspf'), /(?<=<location>)[^<]+(?<!\.xspf)(?=<)/g)
	})
];

function onTracks(visit: Visit, judge: (page: string) => Promise<Finding>): Promise<Finding> {
	const pages = visit.tracks.map(({ page }) => page);
	return judgeEach(visit, pages, judge, `${pages.length} tracks`);
}

function alternateOf(page: ReadPage, type: string): string {
	return page.linked('alternate').find((link) => link.type === type)?.href ?? '';
}

async function feedOf(visit: Visit) {
	const feed = parseFeed(await visit.text('/feed.xml'));
	if (!feed) throw new Error('/feed.xml can’t be read');
	return feed;
}

/** An address that the site gives must be its own, and there. */
async function judgeOwn(visit: Visit, address: string, name: string): Promise<Finding> {
	if (!visit.owns(address)) return broken('address', `${name} is ${address || 'missing'}`);
	return ok(visit.pathOf((await visit.find(address, {}, 'HEAD')).url));
}

function judgeTag(visit: Visit, { metas }: ReadPage, name: string): Promise<Finding> {
	return judgeOwn(visit, metas.get(name)?.[0] ?? '', name);
}

async function judgeCard(visit: Visit, page: string): Promise<Finding> {
	const { metas } = await visit.page(page);
	const [image = '', type = '', width = '', height = ''] = ['', ':type', ':width', ':height'].map(
		(ending) => metas.get(`og:image${ending}`)?.[0]
	);
	if (!visit.owns(image)) return broken('address', `og:image is ${image || 'missing'}`);
	const answer = await visit.find(image, { 'user-agent': previewers.Facebook });
	const { body, url } = answer;
	const path = visit.pathOf(url);
	const typed = judgeType(visit, answer);
	if (typed.fault !== undefined) return typed;
	if (type !== typeOf(path)) return broken('type', `${path} is declared as ${type}`);
	if (body.length > mostCardBytes) return weak('missing', `${path} is larger than 5 MB`);
	const real = await sharp(body)
		.metadata()
		.catch(() => undefined);
	return String(real?.width) === width && String(real?.height) === height
		? ok(`${type}, ${width} × ${height}`)
		: broken('missing', `${path} isn’t ${width} × ${height}`);
}

async function judgeEmbed(visit: Visit, page: string): Promise<Finding> {
	const address = alternateOf(await visit.page(page), 'application/json+oembed');
	const found = await judgeOwn(visit, address, 'the link to oEmbed');
	if (found.fault !== undefined) return found;
	const embed = JSON.parse(await visit.text(address)) as Partial<Record<string, string>>;
	if (embed.type !== 'rich') return broken('missing', `${found.seen} isn’t oEmbed`);
	const [frame = ''] = /(?<=<iframe src=")[^"]+/.exec(embed.html ?? '') ?? [];
	const parts = [
		await judgeOwn(visit, frame, 'its frame'),
		await judgeOwn(visit, embed.thumbnail_url ?? '', 'its picture')
	];
	return worstOf(parts, found.seen);
}

async function judgeEnclosure(
	visit: Visit,
	address: string,
	type: string,
	length = 0
): Promise<Finding> {
	if (!visit.owns(address)) return broken('address', `an enclosure is ${address || 'missing'}`);
	const answer = await visit.find(address, { range: 'bytes=0-1' });
	const path = visit.pathOf(answer.url);
	const typed = judgeType(visit, answer);
	if (typed.fault !== undefined) return typed;
	if (type !== typeOf(path)) return broken('type', `${path} is declared as ${type}`);
	const whole = answer.headers['content-range']?.replace(/.*\//, '') ?? 'no length';
	return whole === String(length)
		? ok(whole)
		: broken('missing', `${path}: ${whole} instead of ${length}`);
}

async function judgeList(visit: Visit, text: string, entry: RegExp): Promise<Finding> {
	const entries = [...text.matchAll(entry)].map(([address]) => address);
	const published = visit.renditions.map(({ url }) => url);
	return judgeEach(
		visit,
		entries,
		(address) =>
			published.includes(address)
				? judgeOwn(visit, address, 'an entry')
				: broken('address', `it has ${address}`),
		`${entries.length} files`
	);
}
