import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '../tests/support/chromium';

/** What Lighthouse says of a page. */
export interface LighthouseResult {
	readonly path: string;
	/** Of 100 each. */
	readonly performance: number;
	readonly accessibility: number;
	readonly bestPractices: number;
	readonly seo: number;
	readonly lcpMs: number;
	readonly blockingMs: number;
	readonly shift: number;
	/** The audits that cost points, by their names. */
	readonly faults: readonly string[];
}

interface Report {
	readonly categories: Readonly<
		Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
	>;
	readonly audits: Readonly<
		Record<string, { score: number | null; numericValue?: number } | undefined>
	>;
}

/** The addresses that stand for the kinds of page that the site has. */
export const pageKinds: readonly string[] = [
	'/',
	'/tracks/the',
	'/about',
	'/act',
	'/fidelity',
	'/make-it-fair',
	'/make-it-fair/timeline',
	'/on-the-hour',
	'/people',
	'/press',
	'/rights',
	'/sources',
	'/embed',
	'/embed/the'
];

/**
 * Runs Lighthouse with its mobile preset, which is its default.
 * @param times how often, because one look depends on what else the machine does
 * @returns the middle one
 */
export async function runLighthouse(
	origin: string,
	path: string,
	times: number
): Promise<LighthouseResult> {
	const looks: LighthouseResult[] = [];
	for (let tries = 0; looks.length < times; tries++) {
		try {
			looks.push(await look(origin, path));
		} catch (error) {
			// Now and then it sees no paint in time; it throws its whole report then.
			if (tries >= 2 * times) throw new Error(`Lighthouse can't read ${path}.`, { cause: error });
		}
	}
	looks.sort((a, b) => b.performance - a.performance || a.blockingMs - b.blockingMs);
	const middle = looks[Math.floor(times / 2)];
	if (!middle) throw new Error('Lighthouse was not run.');
	return middle;
}

async function look(origin: string, path: string): Promise<LighthouseResult> {
	const { stdout } = await promisify(execFile)(
		join(import.meta.dirname, 'node_modules/.bin/lighthouse'),
		[
			origin + path,
			'--output=json',
			'--quiet',
			'--only-categories=performance,accessibility,best-practices,seo',
			`--chrome-flags=--headless=new ${chromium.args.join(' ')}`
		],
		{ env: { ...process.env, CHROME_PATH: chromium.executablePath }, maxBuffer: 256 * 1024 * 1024 }
	);
	const { categories, audits } = JSON.parse(stdout) as Report;
	const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
	const value = (name: string) => audits[name]?.numericValue ?? NaN;
	const weighed = Object.values(categories).flatMap(({ auditRefs }) =>
		auditRefs.filter(({ weight }) => weight > 0)
	);
	return {
		path,
		performance: score('performance'),
		accessibility: score('accessibility'),
		bestPractices: score('best-practices'),
		seo: score('seo'),
		lcpMs: value('largest-contentful-paint'),
		blockingMs: value('total-blocking-time'),
		shift: value('cumulative-layout-shift'),
		faults: weighed.map(({ id }) => id).filter((id) => (audits[id]?.score ?? 1) < 1)
	};
}
