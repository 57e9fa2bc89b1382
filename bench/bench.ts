import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { startOwnSoundServer } from '../tests/engines/support/sound-server';
import { startBrowser, type EngineName } from './browsers';
import { buildPages } from './build-pages';
import { pageKinds, runLighthouse } from './lighthouse';
import { checkLine, openLine, type Line } from './line';
import { versionOf, type Peer } from './peers';
import { writeReport } from './report';
import { slowLine, type Measured, type Result } from './result';
import { measureCosts, measureLatency, logProgress, type Host, type Hosts } from './rounds';
import { serveAll, type Server } from './server';

/** One of the things that the bench measures. */
export type Part = 'latency' | 'cost' | 'lighthouse';

/** What to measure. */
export interface BenchOptions {
	readonly runs: number;
	readonly seconds: number;
	readonly audits: number;
	readonly peers: readonly Peer[];
	readonly engines: readonly EngineName[];
	readonly parts: readonly Part[];
	readonly resume: boolean;
	/** Whether to write the report. */
	readonly write: boolean;
	readonly reportOnly: boolean;
}

const results = join(import.meta.dirname, '.results');
const resultPath = join(results, 'result.json');

/**
 * Measures what the options select.
 * @throws Error when the last run can't be resumed
 */
export async function bench(options: BenchOptions): Promise<void> {
	if (options.reportOnly) {
		await writeReport(readLast());
		return;
	}
	const { peers, engines, parts } = options;
	const earlier = options.resume ? lastOf(options) : undefined;
	// By default, a null sink renders two seconds at a time, and what starts in between waits.
	const stopSound = await startOwnSoundServer('module-null-sink norewinds=1');
	logProgress('Building a page for each peer');
	await buildPages();
	const server = await serveAll();
	const recording = await serveAll(true);
	const lines: Line[] = [];
	const hostOf = async ({ port, traffic }: Server): Promise<Host> => {
		const line = await openLine(port, slowLine, traffic);
		lines.push(line);
		const origins = { fast: `http://localhost:${port}`, slow: `http://localhost:${line.port}` };
		return { origins, traffic };
	};
	const hosts: Hosts = {
		Chromium: await hostOf(server),
		Firefox: await hostOf(server),
		WebKitGTK: await hostOf(recording)
	};
	const result: Result = {
		date: today(),
		runs: options.runs,
		seconds: options.seconds,
		audits: options.audits,
		machine: describeMachine(),
		versions: await readVersions(peers, engines, hosts),
		line: await checkLine(slowLine),
		measured: Object.fromEntries(
			engines.map((engine) => [
				engine,
				Object.fromEntries(
					peers.map(({ id }): [string, Measured] => [
						id,
						earlier?.measured[engine]?.[id] ?? { runs: [], cost: null }
					])
				)
			])
		),
		lighthouse: earlier?.lighthouse ?? []
	};
	mkdirSync(results, { recursive: true });
	const save = () => {
		writeFileSync(resultPath, JSON.stringify(result, null, '\t'));
	};
	if (parts.includes('latency')) await measureLatency(result, peers, hosts, save);
	if (parts.includes('cost')) await measureCosts(result, peers, hosts, save);
	if (parts.includes('lighthouse')) {
		for (const path of pageKinds) {
			if (result.lighthouse.some((page) => page.path === path)) continue;
			logProgress(`Lighthouse: ${path}`);
			result.lighthouse.push(
				await runLighthouse(hosts.Chromium.origins.fast, path, options.audits)
			);
			save();
		}
	}
	for (const line of lines) line.close();
	await Promise.all([server.close(), recording.close()]);
	await stopSound();
	if (options.write) await writeReport(result);
	logProgress(`The figures are in ${resultPath}`);
}

function readLast(): Result {
	return JSON.parse(readFileSync(resultPath, 'utf8')) as Result;
}

/** @throws Error when the last result is from another day or was measured with other settings. */
function lastOf({ runs, seconds, audits }: BenchOptions): Result {
	const last = readLast();
	const fits =
		last.date === today() &&
		last.runs === runs &&
		last.seconds === seconds &&
		last.audits === audits;
	if (!fits)
		throw new Error(
			'The last bench was run on another day or with other settings; start again without --resume.'
		);
	return last;
}

function today(): string {
	return new Date().toISOString().slice(0, 10);
}

async function readVersions(
	peers: readonly Peer[],
	engines: readonly EngineName[],
	hosts: Hosts
): Promise<Record<string, string>> {
	const versions: Record<string, string> = {};
	for (const engine of engines) {
		const browser = await startBrowser(engine, hosts[engine].traffic);
		versions[engine] = browser.version;
		await browser.close();
	}
	for (const peer of peers) versions[peer.id] = versionOf(peer) ?? '';
	versions.Node = process.versions.node;
	return versions;
}

function describeMachine(): string {
	const [first, ...rest] = cpus();
	const gigabytes = Math.round(totalmem() / 2 ** 30);
	const model = first?.model.trim() ?? 'unknown processor';
	return `${rest.length + 1} cores of ${model}, ${gigabytes} GB, Linux ${release()}`;
}
