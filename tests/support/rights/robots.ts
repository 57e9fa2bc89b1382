import { RobotsTxt } from 'exclusion';
import robotsParser from 'robots-parser';

/** Whether each of two parsers lets a crawler fetch a path. */
export function mayFetch(
	robotsTxt: string,
	origin: string,
	token: string,
	path: string
): (boolean | undefined)[] {
	const [one, other] = parsersOf(robotsTxt, origin);
	return [one.isAllowed(origin + path, token), other.isPathAllowed(path, token)];
}

const parsers = new Map<string, readonly [ReturnType<typeof robotsParser>, RobotsTxt]>();

/** A file as two parsers read it, once. */
function parsersOf(robotsTxt: string, origin: string) {
	const known = parsers.get(origin + robotsTxt);
	if (known) return known;
	const read = [robotsParser(`${origin}/robots.txt`, robotsTxt), new RobotsTxt(robotsTxt)] as const;
	parsers.set(origin + robotsTxt, read);
	return read;
}

/** The sitemaps that a file names. */
export function sitemapsOf(robotsTxt: string, origin: string): string[] {
	return robotsParser(`${origin}/robots.txt`, robotsTxt).getSitemaps();
}

interface Line {
	readonly key: string;
	readonly value: string;
}

/** A file's lines without comments, keys in lower case. */
function linesOf(robotsTxt: string): Line[] {
	return robotsTxt
		.split(/\r?\n/)
		.map((line) => line.replace(/#.*$/, '').trim())
		.filter((line) => line.includes(':'))
		.map((line) => {
			const at = line.indexOf(':');
			return { key: line.slice(0, at).trim().toLowerCase(), value: line.slice(at + 1).trim() };
		});
}

/**
 * The values of a rule in the group for every crawler without one of its own.
 * @param key in lower case
 */
export function valuesForAnyone(robotsTxt: string, key: string): string[] {
	const values: string[] = [];
	let agents: string[] = [];
	let isOpen = false;
	for (const line of linesOf(robotsTxt)) {
		if (line.key === 'user-agent') {
			agents = isOpen ? [...agents, line.value] : [line.value];
			isOpen = true;
		} else {
			isOpen = false;
			if (line.key === key && agents.includes('*')) values.push(line.value);
		}
	}
	return values;
}

/** The licences before the first group, which apply to everyone. */
export function globalLicences(robotsTxt: string): string[] {
	const lines = linesOf(robotsTxt);
	const first = lines.findIndex(({ key }) => key === 'user-agent');
	return lines
		.slice(0, first < 0 ? undefined : first)
		.filter(({ key }) => key === 'license')
		.map(({ value }) => value);
}

/** The `Content-Usage` value for a path: that of the longest pattern that matches it. */
export function contentUsageFor(robotsTxt: string, path: string): string | undefined {
	return valuesForAnyone(robotsTxt, 'content-usage')
		.map((value) => /^(?:(\/\S*)\s+)?(.*)$/.exec(value) ?? [])
		.filter(([, pattern = '/']) => matchesPattern(pattern, path))
		.sort(([, a = '/'], [, b = '/']) => b.length - a.length)
		.map(([, , usage]) => usage)[0];
}

/** Whether a path is matched by a pattern of robots.txt: https://www.rfc-editor.org/rfc/rfc9309#section-2.2.3 */
export function matchesPattern(pattern: string, path: string): boolean {
	const isWhole = pattern.endsWith('$');
	const parts = (isWhole ? pattern.slice(0, -1) : pattern)
		.split('*')
		.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}${isWhole ? '$' : ''}`).test(path);
}

/** The robots.txt names of search engines and of services that preview shared links. */
export const finders = [
	'Googlebot',
	'Googlebot-Image',
	'bingbot',
	'Applebot',
	'DuckDuckBot',
	'Slurp',
	'YandexBot',
	'Baiduspider',
	'OAI-SearchBot',
	'Claude-SearchBot',
	'PerplexityBot',
	'facebookexternalhit',
	'Twitterbot',
	'LinkedInBot',
	'Slackbot-LinkExpanding',
	'Discordbot',
	'TelegramBot',
	'WhatsApp',
	'Mastodon',
	'Bluesky',
	'Pinterestbot',
	'redditbot',
	'SkypeUriPreview',
	'Embedly',
	'Iframely'
] as const;
