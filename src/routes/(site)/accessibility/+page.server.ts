import {
	accessibilityPage,
	criteria,
	furtherCriteria,
	manualChecks,
	type Criterion
} from '$content/accessibility';
import { rightsPolicy } from '$content/rights';

/** A criterion, ready to show. */
export type ShownCriterion = ReturnType<typeof shown>;

/** The page's copy: the criteria by principle, and what the site can claim for them. */
export function load() {
	const { lede, principles, contact, ...copy } = accessibilityPage;
	const count = (result: Criterion['result']) =>
		criteria.filter((criterion) => criterion.result === result).length;
	return {
		title: copy.title,
		description: copy.description,
		lede: lede({ met: count('met'), absent: count('absent'), unmet: count('unmet') }),
		tested: copy.tested,
		limits: {
			...copy.limits,
			paragraphs: [...(count('unmet') === 0 ? [copy.limits.none] : []), ...copy.limits.paragraphs]
		},
		unmet: {
			...copy.unmet,
			criteria: criteria.filter(({ result }) => result === 'unmet').map(shown)
		},
		principles: principles.map(({ id, number, heading }) => ({
			id,
			heading,
			criteria: criteria.filter((criterion) => criterion.number.startsWith(number)).map(shown)
		})),
		further: { ...copy.further, criteria: furtherCriteria.map(shown) },
		contact: { ...contact, ...rightsPolicy.contact }
	};
}

function shown({ number, name, level, result, how, tests = [], manual }: Criterion) {
	const { results, level: inWords } = accessibilityPage;
	return {
		number,
		name,
		standing: `${inWords(level)}. ${results[result]}.`,
		how,
		// What a test is repeated for is in its report.
		tests: tests.map(({ file, title }) => ({ file, title: title.replace(/\$\{\w+\}/g, '…') })),
		manual: manual && manualChecks[manual]
	};
}
