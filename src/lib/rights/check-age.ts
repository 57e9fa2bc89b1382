/**
 * Says how old the list of crawlers is, and warns of what needs checking:
 * `npx tsx src/lib/rights/check-age.ts`. It always exits with 0: age doesn't break a site.
 */
import { crawlerList } from '$content/crawlers';
import { rightsPolicy } from '$content/rights';
import { daysSince, warningsOf } from './age';

const now = Date.now();
const { asOf } = crawlerList;
console.log(`The list of crawlers is ${daysSince(asOf, now)} days old (${asOf}).`);
for (const warning of warningsOf(crawlerList, rightsPolicy, now)) {
	console.warn(`Warning: ${warning}`);
}
