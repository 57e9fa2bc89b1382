import type { Crawler } from '$content/crawlers';
import type { RightsPolicy } from '$content/rights';
import { contentSignalsPolicy } from './content-signals-policy';
import { isWelcome } from './crawlers';
import { rightsPaths } from './paths';
import { contentSignal, contentUsage } from './preferences';
import { addressOn, coversHost, patternsOf, type RightsSite } from './site';

/**
 * Writes robots.txt (RFC 9309) with the lines of AIPREF (draft-ietf-aipref-attach-05), Content
 * Signals and RSL. Crawlers that want what is reserved are kept out; all others may come in, and are
 * told what they may do.
 * @param sitemap its path below the site's address, if there is one
 */
export function writeRobotsTxt(
	policy: RightsPolicy,
	site: RightsSite,
	crawlers: readonly Crawler[],
	sitemap?: string
): string {
	const { allows, paths } = policy;
	const patterns = patternsOf(site, paths);
	const keptOut = crawlers.filter((crawler) => !isWelcome(crawler, allows));
	// The line knows no path, so it may stand only where all of the host is meant.
	const hasSignals = coversHost(site, paths);
	const groups = [
		[
			`# Rights are reserved, as of ${policy.since}. In words: ${addressOn(site, policy.page)}`,
			...(hasSignals ? ['#', ...contentSignalsPolicy] : [])
		],
		// First, because inside a group it would be that group's.
		[`License: ${addressOn(site, rightsPaths.licence)}`],
		keptOut.length === 0
			? []
			: [
					...keptOut.map(({ token }) => `User-agent: ${token}`),
					...patterns.map((pattern) => `Disallow: ${pattern}`)
				],
		[
			'User-agent: *',
			...(hasSignals ? [`Content-Signal: ${contentSignal(allows)}`] : []),
			...patterns.map((pattern) => `Content-Usage: ${prefix(pattern)}${contentUsage(allows)}`),
			...patterns.map((pattern) => `Allow: ${pattern}`)
		],
		sitemap === undefined ? [] : [`Sitemap: ${addressOn(site, sitemap)}`]
	];
	return `${groups
		.filter((lines) => lines.length > 0)
		.map((lines) => lines.join('\n'))
		.join('\n\n')}\n`;
}

/** A preference without a path is about all of them. */
function prefix(pattern: string): string {
	return pattern === '/' ? '' : `${pattern} `;
}
