import type { Browser } from 'puppeteer-core';
import { startBrowser, type EngineName } from './browsers';
import { measureCost, measureOpening, type Press } from './measure';
import { bareId, type Peer } from './peers';
import type { Measured, Opening, Result, Speed } from './result';
import { say } from './say';

/** How many browsers play at a time while their cost is counted; each is counted for itself. */
const AT_A_TIME = 6;

/**
 * Peers take turns, so that whatever else the machine does meets all alike. Both engines open the
 * same peer at a time. Goes on after the runs that there are.
 * @param save called whenever more is known
 */
export async function measureLatency(
	result: Result,
	chosen: readonly Peer[],
	origins: Readonly<Record<EngineName, Readonly<Record<Speed, string>>>>,
	save: () => void
): Promise<void> {
	const engines = Object.keys(result.measured) as EngineName[];
	const browsers = await Promise.all(
		engines.map(async (engine) => [engine, await startBrowser(engine)] as const)
	);
	const done = Object.values(result.measured).flatMap((all) =>
		Object.values(all).map(({ runs }) => runs.length)
	);
	for (let run = Math.min(...done) + 1; run <= result.runs; run++) {
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
		save();
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

/**
 * Counts what playing costs, for peers of which it is not known yet.
 * @param save called whenever more is known
 */
export async function measureCosts(
	result: Result,
	chosen: readonly Peer[],
	origin: string,
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
				const measured = result.measured[engine]?.[peer.id];
				try {
					if (measured) measured.cost = await measureCost(engine, peer, origin, result.seconds);
				} catch (error) {
					say(`${peer.title} in ${engine}: ${oneLine(error)}`);
				}
			})
		);
		save();
	}
}

function oneLine(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
