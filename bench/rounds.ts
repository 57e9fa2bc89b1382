import { setTimeout as sleep } from 'node:timers/promises';
import { startBrowser, type EngineName } from './browsers';
import { measureCost, measureOpening, measureSecond, type Press } from './measure';
import type { EngineBrowser } from './pane';
import { bareId, type Peer } from './peers';
import type { Measured, Opening, Result, Speed } from './result';
import type { Traffic } from './traffic';

/** A visit that takes longer than this won't end, in ms. */
const VISIT_LIMIT_MS = 120_000;
/** How many browsers play at a time while their costs are measured, each by its own processes. */
const AT_A_TIME = 6;

/** The servers that an engine uses. */
export interface Host {
	readonly origins: Readonly<Record<Speed, string>>;
	/** The requests they receive. */
	readonly traffic: Traffic;
}

/** The hosts of all engines. */
export type Hosts = Readonly<Record<EngineName, Host>>;

/**
 * Measures how quickly peers respond. They take turns, so that the machine's other load affects all of
 * them alike. Chromium and Firefox open the same peer at the same time; WebKitGTK, which takes the most
 * processor time to start and draw, follows. Runs that are in the result already are kept.
 * @param save called after each peer
 */
export async function measureLatency(
	result: Result,
	chosen: readonly Peer[],
	hosts: Hosts,
	save: () => void
): Promise<void> {
	const engines = Object.keys(result.measured) as EngineName[];
	const turns = [
		engines.filter((engine) => engine !== 'WebKitGTK'),
		engines.filter((engine) => engine === 'WebKitGTK')
	];
	const browsers = new Map<EngineName, EngineBrowser>();
	for (const engine of engines) {
		browsers.set(engine, await startBrowser(engine, hosts[engine].traffic));
	}
	const measure = async (engine: EngineName, peer: Peer, run: number) => {
		const browser = browsers.get(engine);
		const runs = result.measured[engine]?.[peer.id]?.runs;
		if (!browser || !runs || runs.length >= run) return;
		logProgress(`Run ${run} of ${result.runs}: ${peer.title} in ${engine}`);
		runs.push(await measureRun(browser, peer, hosts[engine].origins));
	};
	for (let run = 1; run <= result.runs; run++) {
		// Each run begins with a different peer.
		const order = [...chosen.slice(run % chosen.length), ...chosen.slice(0, run % chosen.length)];
		for (const peer of order) {
			for (const turn of turns) {
				await Promise.all(turn.map((engine) => measure(engine, peer, run)));
			}
			save();
		}
	}
	await Promise.all([...browsers.values()].map((browser) => browser.close()));
}

async function measureRun(
	browser: EngineBrowser,
	peer: Peer,
	origins: Readonly<Record<Speed, string>>
): Promise<Measured['runs'][number]> {
	const presses: Record<Press, Partial<Record<Speed, Opening>>> = { cold: {}, primed: {} };
	const second: Partial<Record<Speed, number | null>> = {};
	const attempt = async (what: string, measure: () => Promise<void>) => {
		try {
			await Promise.race([measure(), hangs()]);
		} catch (error) {
			logProgress(`${peer.title} (${what}): ${oneLine(error)}`);
		}
	};
	for (const speed of ['fast', 'slow'] as const) {
		for (const press of ['cold', 'primed'] as const) {
			await attempt(`${press}, ${speed}`, async () => {
				presses[press][speed] = await measureOpening(browser, peer, origins[speed], press, speed);
			});
		}
		await attempt(`second, ${speed}`, async () => {
			second[speed] = await measureSecond(browser, peer, origins[speed]);
		});
	}
	return { ...presses, second };
}

/**
 * Measures what playing costs, for peers whose cost isn't known yet.
 * @param save called after each batch
 */
export async function measureCosts(
	result: Result,
	chosen: readonly Peer[],
	hosts: Hosts,
	save: () => void
): Promise<void> {
	const engines = Object.keys(result.measured) as EngineName[];
	// The site in the same batch as the bare element, which it is compared with.
	const compared = ({ id, isSite }: Peer) => isSite === true || id === bareId;
	const due = chosen
		.toSorted((a, b) => Number(compared(b)) - Number(compared(a)))
		.flatMap((peer) => engines.map((engine) => ({ peer, engine })))
		.filter(({ peer, engine }) => !result.measured[engine]?.[peer.id]?.cost);
	for (let first = 0; first < due.length; first += AT_A_TIME) {
		const batch = due.slice(first, first + AT_A_TIME);
		logProgress(
			`Cost: ${batch.map(({ peer, engine }) => `${peer.title} in ${engine}`).join(', ')}`
		);
		await Promise.all(
			batch.map(async ({ peer, engine }) => {
				const { origins, traffic } = hosts[engine];
				const measured = result.measured[engine]?.[peer.id];
				let browser: EngineBrowser | undefined;
				try {
					browser = await startBrowser(engine, traffic);
					const cost = await measureCost(browser, peer, origins.fast, result.seconds);
					if (measured) measured.cost = cost;
				} catch (error) {
					logProgress(`${peer.title} in ${engine}: ${oneLine(error)}`);
				} finally {
					await browser?.close();
				}
			})
		);
		save();
	}
}

async function hangs(): Promise<never> {
	await sleep(VISIT_LIMIT_MS, undefined, { ref: false });
	throw new Error('The browser no longer answers.');
}

function oneLine(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

const startedMs = Date.now();

/** Prints what is being done, with the time since the start. */
export function logProgress(what: string): void {
	const seconds = Math.round((Date.now() - startedMs) / 1000);
	const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	console.log(`${clock.padStart(5)}  ${what}`);
}
