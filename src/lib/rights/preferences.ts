import type { Crawler, CrawlerKind } from '$content/crawlers';
import type { AllowedUses } from '$content/rights';

/**
 * The value of a `Content-Usage` field: a Dictionary of RFC 9651 with the labels of
 * draft-ietf-aipref-vocab-08.
 */
export function contentUsage({ aiInput, aiTraining, search }: AllowedUses): string {
	const preference = (isAllowed: boolean) => (isAllowed ? 'y' : 'n');
	return [
		`train-ai=${preference(aiTraining)}`,
		`ai-use=${preference(aiInput)}`,
		`search=${preference(search)}`
	].join(', ');
}

/** The value of a `Content-Signal` line: https://contentsignals.org */
export function contentSignal({ aiInput, aiTraining, search }: AllowedUses): string {
	const signal = (isAllowed: boolean) => (isAllowed ? 'yes' : 'no');
	return [
		`search=${signal(search)}`,
		`ai-input=${signal(aiInput)}`,
		`ai-train=${signal(aiTraining)}`
	].join(', ');
}

/**
 * The directives of `<meta name="robots">` and `X-Robots-Tag`. Microsoft reads `noarchive` as an
 * opt-out from training, for which Bing has no token of its own.
 */
export function robotsDirectives({ aiInput, aiTraining, search }: AllowedUses): string[] {
	return [
		...(search ? [] : ['noindex']),
		...(aiTraining ? [] : ['noai', 'noimageai']),
		...(aiTraining || aiInput ? [] : ['noarchive'])
	];
}

/** Whether text and data mining is reserved: TDMRep knows only yes or no. */
export function isMiningReserved({ aiInput, aiTraining }: AllowedUses): boolean {
	return !aiInput || !aiTraining;
}

/** What each kind of crawler wants to do. Fetching for a person is always allowed. */
const wanted: Readonly<Record<CrawlerKind, keyof AllowedUses | 'visit'>> = {
	answers: 'aiInput',
	data: 'aiTraining',
	search: 'search',
	training: 'aiTraining',
	undeclared: 'aiTraining',
	visit: 'visit'
};

/** Whether a crawler may fetch what a policy covers. */
export function isWelcome({ kind }: Pick<Crawler, 'kind'>, allows: AllowedUses): boolean {
	const use = wanted[kind];
	return use === 'visit' || allows[use];
}
