import { startBrowser, type EngineName } from './browsers';
import { measureCost, measureOpening, type Press } from './measure';
import type { EngineBrowser } from './pane';
import { bareId, type Peer } from './peers';
import type { Measured, Opening, Result, Speed } from './result';
import type { Traffic } from './traffic';

/** How many browsers play at a time while their cost is counted; each is counted for itself. */
const AT_A_TIME = 6;

/** Where an engine finds everything. */
export interface Host {
	readonly origins: Readonly<Record<Speed, string>>;
	/** What was asked for there. */
	readonly traffic: Traffic;
}

/** The hosts of all engines. */
export type Hosts = Readonly<Record<EngineName, Host>>;

/**
 * Peers take turns, so that whatever else the machine does meets all alike. Chromium and Firefox open
 * the same peer at a time, and WebKitGTK, which draws and starts with much effort, after them. Goes on
 * after the runs that there are.
 * @param save called whenever more is known
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
		say(`Run ${run} of ${result.runs}: ${peer.title} in ${engine}`);
		runs.push(await measureRun(browser, peer, hosts[engine].origins));
	};
	for (let run = 1; run <= result.runs; run++) {
		// Each run begins with another peer.
		const order = [...chosen.slice(run % chosen.length), ...chosen.slice(0, run % chosen.length)];
		for (const peer of order) {
			for (const turn of turns) {
				await Promise.all(turn.map((engine) => measure(engine, peer, run)));
			}
		}
		save();
	}
	await Promise.all([...browsers.values()].map((browser) => browser.close()));
}

async function measureRun(
	browser: EngineBrowser,
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

/**
 * Counts what playing costs, for peers of which it is not known yet.
 * @param save called whenever more is known
 */
export async function measureCosts(
	result: Result,
	chosen: readonly Peer[],
	hosts: Hosts,
	save: () => void
): Promise<void> {
	const engines = Object.keys(result.measured) as EngineName[];
	// The site beside the bare element, as that is what it is held against.
	const compared = ({ id, isSite }: Peer) => isSite === true || id === bareId;
	const due = chosen
		.toSorted((a, b) => Number(compared(b)) - Number(compared(a)))
		.flatMap((peer) => engines.map((engine) => ({ peer, engine })))
		.filter(({ peer, engine }) => !result.measured[engine]?.[peer.id]?.cost);
	for (let first = 0; first < due.length; first += AT_A_TIME) {
		const batch = due.slice(first, first + AT_A_TIME);
		say(`Cost: ${batch.map(({ peer, engine }) => `${peer.title} in ${engine}`).join(', ')}`);
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
					say(`${peer.title} in ${engine}: ${oneLine(error)}`);
				} finally {
					await browser?.close();
				}
			})
		);
		save();
	}
}

function oneLine(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

const startedMs = Date.now();

/** Prints what is being done, and when, from the start. */
export function say(what: string): void {
	const seconds = Math.round((Date.now() - startedMs) / 1000);
	const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	console.log(`${clock.padStart(5)}  ${what}`);
}
