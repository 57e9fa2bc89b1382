/**
 * Says how old the list of crawlers is, and warns of what has to be looked at again:
 * `npm run rights:age`. It ends with 0 whatever it says: a site doesn't break by growing old.
 */
import { crawlerList } from '$content/crawlers';
import { rightsPolicy } from '$content/rights';
import { ageDays, warningsOf } from './age';

const now = Date.now();
console.log(`The list of crawlers is ${ageDays(crawlerList, now)} days old (${crawlerList.asOf}).`);
for (const warning of warningsOf(crawlerList, rightsPolicy, now))
	console.warn(`Warning: ${warning}`);
