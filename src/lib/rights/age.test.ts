import { expect, it } from 'vitest';
import { crawlerList } from '$content/crawlers';
import { rightsPolicy } from '$content/rights';
import { warningsOf } from './age';

const list = { ...crawlerList, asOf: '2026-10-05' };
const policy = {
	...rightsPolicy,
	contact: { email: 'a@b.example' },
	contactExpires: '2027-09-30'
};
const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

it('is silent while everything is in order', () => {
	expect(warningsOf(list, policy, at('2026-10-05'))).toEqual([]);
	expect(warningsOf(list, policy, at('2027-01-03'))).toEqual([]);
});

it('warns in one line about a list older than 90 days', () => {
	const [warning, ...others] = warningsOf(list, policy, at('2027-01-04'));
	expect(warning).toMatch(/^The list of crawlers is 91 days old.*crawlers\.ts with https:.*\.$/);
	expect(others).toEqual([]);
});

it('warns about a contact that expires soon, or has expired', () => {
	const young = { ...list, asOf: '2027-08-01' };
	expect(warningsOf(young, policy, at('2027-07-31'))).toEqual([]);
	expect(warningsOf(young, policy, at('2027-08-01'))[0]).toMatch(
		/^security\.txt expires in 60 days/
	);
	expect(warningsOf(young, policy, at('2027-09-30'))[0]).toMatch(/^security\.txt has expired/);
});

it('warns about a policy without a contact', () => {
	const [warning] = warningsOf(list, { ...policy, contact: {} }, at('2026-10-05'));
	expect(warning).toMatch(/names no contact/);
});

it('finds this site’s contact valid for less than a year', () => {
	const days = (at(rightsPolicy.contactExpires) - at(crawlerList.asOf)) / 86_400_000;
	expect(days).toBeLessThan(366);
});
