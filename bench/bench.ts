import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import startSoundServer from '../tests/engines/support/sound-server';
import { engineNames, startBrowser, type EngineName } from './browsers';
import { buildPages } from './build-pages';
import { pageKinds, runLighthouse } from './lighthouse';
import { checkLine, openLine } from './line';
import { measureCost, measureOpening, type Press } from './measure';
import { peers, versionOf, type Peer } from './peers';
import { writeReport } from './report';
import { slowLine, type Measured, type Opening, type Result, type Speed } from './result';
import { serveAll } from './server';

/** What to measure. */
export interface BenchOptions {
	readonly runs: number;
	readonly seconds: number;
	readonly only: readonly string[] | undefined;
	readonly engines: readonly string[];
	readonly parts: readonly string[];
	readonly write: boolean;
	readonly reportOnly: boolean;
}

const results = join(import.meta.dirname, '.results');
const resultPath = join(results, 'result.json');
/** How many browsers play at a time while their cost is counted; each is counted for itself. */
const AT_A_TIME = 6;

/** Measures everything that is asked for, and writes the report when it is the whole. */
export async function bench(options: BenchOptions): Promise<void> {
	if (options.reportOnly) {
		await writeReport(JSON.parse(readFileSync(resultPath, 'utf8')) as Result);
		return;
	}
	const chosen = peers.filter(({ id }) => options.only?.includes(id) ?? true);
	const engines = engineNames.filter((name) => options.engines.includes(name));
	const stopSound = startSoundServer();
	say('Building a page for each peer');
	await buildPages();
	const server = await serveAll();
	const lines = {
		Chromium: await openLine(server.port, slowLine),
		Firefox: await openLine(server.port, slowLine)
	} as const;
	const fast = `http://localhost:${server.port}`;
	const origins = {
		Chromium: { fast, slow: `http://localhost:${lines.Chromium.port}` },
		Firefox: { fast, slow: `http://localhost:${lines.Firefox.port}` }
	} as const;
	const result: Result = {
		date: new Date().toISOString().slice(0, 10),
		runs: options.runs,
		seconds: options.seconds,
		machine: describeMachine(),
		versions: await readVersions(chosen, engines),
		line: await checkLine(slowLine),
		measured: Object.fromEntries(
			engines.map((engine) => [
				engine,
				Object.fromEntries(
					chosen.map(({ id }): [string, Measured] => [id, { runs: [], cost: null }])
				)
			])
		),
		lighthouse: []
	};
	mkdirSync(results, { recursive: true });
	const save = () => {
		writeFileSync(resultPath, JSON.stringify(result, null, '\t'));
	};
	if (options.parts.includes('latency')) {
		await measureLatency(result, chosen, origins);
		save();
	}
	if (options.parts.includes('cost')) {
		await measureCosts(result, chosen, fast);
		save();
	}
	if (options.parts.includes('lighthouse')) {
		for (const path of pageKinds) {
			say(`Lighthouse: ${path}`);
			result.lighthouse.push(await runLighthouse(fast, path));
			save();
		}
	}
	for (const line of Object.values(lines)) line.close();
	server.close();
	stopSound();
	const isWhole = options.only === undefined && options.parts.length === 3 && engines.length === 2;
	if (isWhole || options.write) await writeReport(result);
	say(`All figures are in ${resultPath}`);
}

/**
 * Peers take turns, so that whatever else the machine does meets all alike. Both engines open the
 * same peer at a time.
 */
async function measureLatency(
	result: Result,
	chosen: readonly Peer[],
	origins: Readonly<Record<EngineName, Readonly<Record<Speed, string>>>>
): Promise<void> {
	const engines = Object.keys(result.measured) as EngineName[];
	const browsers = await Promise.all(
		engines.map(async (engine) => [engine, await startBrowser(engine)] as const)
	);
	for (let run = 1; run <= result.runs; run++) {
		// Each run begins with another peer.
		const order = [...chosen.slice(run % chosen.length), ...chosen.slice(0, run % chosen.length)];
		for (const peer of order) {
			say(`Run ${run} of ${result.runs}: ${peer.title}`);
			await Promise.all(
				browsers.map(async ([engine, browser]) => {
					const measured = result.measured[engine]?.[peer.id];
					measured?.runs.push(await measureRun(browser, peer, origins[engine]));
				})
			);
		}
	}
	await Promise.all(browsers.map(([, browser]) => browser.close()));
}

async function measureRun(
	browser: Browser,
	peer: Peer,
	origins: Readonly<Record<Speed, string>>
): Promise<Measured['runs'][number]> {
	const run: Record<Press, Partial<Record<Speed, Opening>>> = { cold: {}, primed: {} };
	for (const speed of ['fast', 'slow'] as const) {
		for (const press of ['cold', 'primed'] as const) {
			try {
				run[press][speed] = await measureOpening(browser, peer, origins[speed], press, speed);
			} catch (error) {
				say(`${peer.title} (${press}, ${speed}): ${oneLine(error)}`);
			}
		}
	}
	return run;
}

async function measureCosts(
	result: Result,
	chosen: readonly Peer[],
	origin: string
): Promise<void> {
	const engines = Object.keys(result.measured) as EngineName[];
	const due = chosen.flatMap((peer) => engines.map((engine) => ({ peer, engine })));
	for (let first = 0; first < due.length; first += AT_A_TIME) {
		const batch = due.slice(first, first + AT_A_TIME);
		say(`Cost: ${batch.map(({ peer, engine }) => `${peer.title} in ${engine}`).join(', ')}`);
		await Promise.all(
			batch.map(async ({ peer, engine }) => {
				const measured = result.measured[engine]?.[peer.id];
				try {
					if (measured) measured.cost = await measureCost(engine, peer, origin, result.seconds);
				} catch (error) {
					say(`${peer.title} in ${engine}: ${oneLine(error)}`);
				}
			})
		);
	}
}

async function readVersions(
	chosen: readonly Peer[],
	engines: readonly EngineName[]
): Promise<Record<string, string>> {
	const versions: Record<string, string> = {};
	for (const engine of engines) {
		const browser = await startBrowser(engine);
		versions[engine] = (await browser.version()).replace(/^[^/]*\//, '');
		await browser.close();
	}
	for (const peer of chosen) versions[peer.id] = versionOf(peer) ?? '';
	versions.Node = process.versions.node;
	return versions;
}

function describeMachine(): string {
	const [first, ...rest] = cpus();
	const gigabytes = Math.round(totalmem() / 2 ** 30);
	const model = first?.model.trim() ?? 'unknown processor';
	return `${rest.length + 1} cores of ${model}, ${gigabytes} GB, Linux ${release()}`;
}

function oneLine(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

const startedMs = Date.now();

function say(what: string): void {
	const seconds = Math.round((Date.now() - startedMs) / 1000);
	const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	console.log(`${clock.padStart(5)}  ${what}`);
}
