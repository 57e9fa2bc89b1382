import type { CrawlerList } from '$content/crawlers';
import type { RightsPolicy } from '$content/rights';

/** The greatest age of the list of crawlers. */
const oldestDays = 90;
/** How long before an expiry to warn. */
const noticeDays = 60;
const dayMs = 86_400_000;

/** What needs checking, one line each; none if everything is in order. @param nowMs since 1970 */
export function warningsOf(list: CrawlerList, policy: RightsPolicy, nowMs: number): string[] {
	const days = daysSince(list.asOf, nowMs);
	const left = -daysSince(policy.contactExpires, nowMs);
	const { email, url } = policy.contact;
	return [
		...(days > oldestDays
			? [
					`The list of crawlers is ${days} days old, more than ${oldestDays}: ` +
						`compare src/content/crawlers.ts with ${list.source.url} and update its date.`
				]
			: []),
		...(left <= noticeDays
			? [
					`security.txt ${left > 0 ? `expires in ${left} days` : 'has expired'}: ` +
						'check the contact, and set contact.expires in src/content/publisher.json to a day less than a year away.'
				]
			: []),
		...(email === undefined && url === undefined
			? [
					'src/content/publisher.json names no contact: /rights and security.txt lead to the album’s official site.'
				]
			: [])
	];
}

/** How many whole days have passed since a day, `2026-10-05`. @param nowMs since 1970 */
export function daysSince(day: string, nowMs: number): number {
	return Math.floor((nowMs - Date.parse(`${day}T00:00:00Z`)) / dayMs);
}
