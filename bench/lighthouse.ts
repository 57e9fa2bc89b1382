import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '../tests/support/chromium';

/** Lighthouse's verdict on a page. */
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
	/** The names of the audits that cost points. */
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

/** An address of each kind of page. */
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
	'/your-room',
	'/embed',
	'/embed/the'
];

/**
 * Runs Lighthouse with its mobile preset, the default.
 * @param times how often: a single run depends on the machine's other load
 * @returns the median run, by performance
 */
export async function runLighthouse(
	origin: string,
	path: string,
	times: number
): Promise<LighthouseResult> {
	const runs: LighthouseResult[] = [];
	for (let tries = 0; runs.length < times; tries++) {
		try {
			runs.push(await audit(origin, path));
		} catch (error) {
			// Occasionally it sees no paint in time, and exits with an error that holds its whole report.
			if (tries >= 2 * times) throw new Error(`Lighthouse can't read ${path}.`, { cause: error });
		}
	}
	runs.sort((a, b) => b.performance - a.performance || a.blockingMs - b.blockingMs);
	const middle = runs[Math.floor(times / 2)];
	if (!middle) throw new Error('Lighthouse did not run.');
	return middle;
}

async function audit(origin: string, path: string): Promise<LighthouseResult> {
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
