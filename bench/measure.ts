import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineBrowser } from './pane';
import type { Peer } from './peers';
import { usageOf } from '../tests/support/process-tree';
import type { Cost, Opening, Speed } from './result';
import { Visit } from './visit';
import { weigh } from './weigh';

/** A press at once, or after the pointer has rested on the control. */
export type Press = 'cold' | 'primed';

/** Where to seek, in seconds: far beyond what is loaded. */
const SEEK_SECONDS = 120;
/** How long before a track's end to start listening for the gap, in seconds. */
const BEFORE_END_SECONDS = 2;
/** How long someone looks at a list before choosing, in ms. */
const READING_MS = 5000;
/** After this many changes, every track has been played once. */
const FEW_CHANGES = 12;
const MANY_CHANGES = 50;

/** Opens a peer's page, presses play and seeks; on the fast line it also measures a gap. */
export async function measureOpening(
	browser: EngineBrowser,
	peer: Peer,
	origin: string,
	press: Press,
	speed: Speed
): Promise<Opening> {
	const path = press === 'cold' ? peer.coldPath : peer.path;
	const visit = await Visit.open(browser, peer, origin + path);
	try {
		const before = await weigh(origin, visit.requests);
		if (press === 'primed') await visit.rest();
		const pressMs = await visit.press();
		const { vitals } = visit;
		const seekMs = pressMs !== null && press === 'cold' ? await visit.seek(SEEK_SECONDS) : null;
		const hearsGap = pressMs !== null && press === 'primed' && speed === 'fast';
		const gapMs = hearsGap ? await visit.gap(BEFORE_END_SECONDS) : null;
		const after = await weigh(origin, visit.requests);
		return { vitals, pressMs, seekMs, gapMs, before, after };
	} finally {
		await visit.close();
	}
}

/** Opens a peer's list, reads it for a while, and presses the second track. @returns the time, in ms */
export async function measureSecond(
	browser: EngineBrowser,
	peer: Peer,
	origin: string
): Promise<number | null> {
	const { second } = peer;
	if (!second) return null;
	const visit = await Visit.open(browser, peer, origin + second.path, false, second.press);
	try {
		await sleep(READING_MS);
		return await visit.press(second.press);
	} finally {
		await visit.close();
	}
}

/**
 * Measures what playing costs, then what changing tracks adds.
 * @param browser newly started
 */
export async function measureCost(
	browser: EngineBrowser,
	peer: Peer,
	origin: string,
	seconds: number
): Promise<Cost> {
	const { pid } = browser;
	const visit = await Visit.open(browser, peer, origin + peer.path, true);
	if ((await visit.press()) === null) throw new Error(`${peer.title} doesn't play.`);
	await sleep(3000);
	const from = usageOf(pid);
	const fromMs = performance.now();
	const fromSeconds = (await visit.position())?.[1] ?? 0;
	await sleep(seconds * 1000);
	const to = usageOf(pid);
	const cpuShare = (to.cpuMs - from.cpuMs) / (performance.now() - fromMs);
	const played = ((await visit.position())?.[1] ?? 0) - fromSeconds;
	if (played < seconds * 0.9) throw new Error(`${peer.title} stopped playing.`);
	let afterFewBytes: number | null = null;
	let afterManyBytes: number | null = null;
	for (let change = 1; peer.next !== undefined && change <= MANY_CHANGES; change++) {
		if (!(await visit.next())) break;
		if (change === FEW_CHANGES) afterFewBytes = await settledMemory(visit, pid);
		if (change === MANY_CHANGES) afterManyBytes = await settledMemory(visit, pid);
	}
	const { memoryBytes: startBytes } = from;
	const { memoryBytes: endBytes } = to;
	return { cpuShare, startBytes, endBytes, afterFewBytes, afterManyBytes };
}

/**
 * Memory a moment after collecting garbage and emptying caches, where the engine supports that.
 */
async function settledMemory(visit: Visit, pid: number): Promise<number> {
	await visit.pane.tidy();
	await sleep(1500);
	return usageOf(pid).memoryBytes;
}
