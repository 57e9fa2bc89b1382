import type { Crawler } from '$content/crawlers';
import type { RightsPolicy } from '$content/rights';
import { contentSignal, contentUsage, isWelcome } from './preferences';
import { addressOn, coversHost, patternsOf, rightsPaths, type RightsSite } from './site';

/**
 * The preamble of the Content Signals Policy (https://contentsignals.org, CC0), word for word:
 * it declares the signals a reservation of rights.
 */
const contentSignalsPolicy: readonly string[] = [
	'# As a condition of accessing this website, you agree to abide by the following',
	'# content signals:',
	'#',
	'# (a)  If a content-signal = yes, you may collect content for the corresponding',
	'#      use.',
	'# (b)  If a content-signal = no, you may not collect content for the',
	'#      corresponding use.',
	'# (c)  If the website operator does not include a content signal for a',
	'#      corresponding use, the website operator neither grants nor restricts',
	'#      permission via content signal with respect to the corresponding use.',
	'#',
	'# The content signals and their meanings are:',
	'#',
	'# search:   building a search index and providing search results (e.g., returning',
	"#           hyperlinks and short excerpts from your website's contents). Search",
	'#           does not include providing AI-generated search summaries.',
	'# ai-input: inputting content into one or more AI models (e.g., retrieval',
	'#           augmented generation, grounding, or other real-time taking of content',
	'#           for generative AI search answers).',
	'# ai-train: training or fine-tuning AI models.',
	'#',
	'# ANY RESTRICTIONS EXPRESSED VIA CONTENT SIGNALS ARE EXPRESS RESERVATIONS OF',
	'# RIGHTS UNDER ARTICLE 4 OF THE EUROPEAN UNION DIRECTIVE 2019/790 ON COPYRIGHT',
	'# AND RELATED RIGHTS IN THE DIGITAL SINGLE MARKET.'
];

/**
 * Writes robots.txt (RFC 9309) with the lines of AIPREF (draft-ietf-aipref-attach-05), Content
 * Signals and RSL. Crawlers that would use what is reserved are kept out; all others are let in, with
 * the list of what is allowed.
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
	// The line has no path, so it may be there only if it covers the whole host.
	const hasSignals = coversHost(site, paths);
	const groups = [
		[
			`# Rights are reserved, as of ${policy.since}. Explained at ${addressOn(site, policy.page)}`,
			...(hasSignals ? ['#', ...contentSignalsPolicy] : [])
		],
		// First, because inside a group it would apply to that group only.
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

/** A preference without a path applies to all of them. */
function prefix(pattern: string): string {
	return pattern === '/' ? '' : `${pattern} `;
}
