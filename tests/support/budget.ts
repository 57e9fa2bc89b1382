import type { LoadedFile } from './first-load';
import { totalWeight, weigh, type Weight } from './weigh';

/** The bytes in a KB, here and in every figure of the budget. */
export const kilobyte = 1024;

/** What the first load of a page may weigh, gzip-compressed, in KB. */
export interface Budget {
	readonly javascript: number;
	readonly everything: number;
}

/** A first load, weighed. */
export interface WeighedPage {
	readonly files: readonly { readonly path: string; readonly weight: Weight }[];
	readonly javascript: Weight;
	readonly everything: Weight;
	/** One line for each way in which the page breaks its budget. */
	readonly faults: readonly string[];
}

/**
 * A text of Howler's that outlives minifying and that nobody else writes. Bundlers join modules
 * under names of their own, so that a file's name tells nothing.
 */
export const howlerMark = 'HTML5 Audio pool exhausted';

/** Weighs what a first load gets and holds it against a budget. */
export function weighPage(name: string, files: readonly LoadedFile[], budget: Budget): WeighedPage {
	const weighed = files.map(({ path, content }) => ({ path, weight: weigh(path, content) }));
	const scripts = weighed.filter(({ path }) => path.endsWith('.js'));
	const javascript = totalWeight(scripts.map(({ weight }) => weight));
	const everything = totalWeight(weighed.map(({ weight }) => weight));
	const faults = [
		...overweight(`${name}: JavaScript`, javascript, budget.javascript),
		...overweight(`${name}: everything but audio`, everything, budget.everything),
		...files
			.filter(({ content }) => content.includes(howlerMark))
			.map(({ path }) => `${name}: Howler is in the first load, in ${path}`)
	];
	if (scripts.length === 0) faults.push(`${name}: no script was found`);
	return { files: weighed, javascript, everything, faults };
}

function overweight(what: string, { gzip }: Weight, limit: number): string[] {
	if (gzip <= limit * kilobyte) return [];
	return [`${what} is ${(gzip / kilobyte).toFixed(1)} KB gzip, over its budget of ${limit} KB`];
}
