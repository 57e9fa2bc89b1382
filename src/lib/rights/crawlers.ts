import type { Crawler, CrawlerKind } from '$content/crawlers';
import type { AllowedUses } from '$content/rights';

/** What each kind of crawler wants to do. Who is asked for a page by a person may fetch it. */
const wanted: Readonly<Record<CrawlerKind, keyof AllowedUses | 'visit'>> = {
	answers: 'aiInput',
	data: 'aiTraining',
	search: 'search',
	training: 'aiTraining',
	undeclared: 'aiTraining',
	visit: 'visit'
};

/** Whether a crawler may fetch what a policy is about. */
export function isWelcome({ kind }: Pick<Crawler, 'kind'>, allows: AllowedUses): boolean {
	const use = wanted[kind];
	return use === 'visit' || allows[use];
}
