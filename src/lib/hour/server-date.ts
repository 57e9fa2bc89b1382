/** A request, and what the server's clock said during it, in Unix milliseconds. */
export interface Probe {
	/** By the local clock, when the request was sent. */
	readonly sentMs: number;
	/** By the local clock, when the response headers arrived. */
	readonly receivedMs: number;
	/** The response's `Date`, which is truncated to the second (RFC 9110, section 6.6.1). */
	readonly dateMs: number;
}

/** The server's clock minus the local one lies between these, in milliseconds. */
export interface OffsetBounds {
	readonly lowMs: number;
	readonly highMs: number;
}

/** The resolution of a `Date` header. */
const SECOND_MS = 1000;

/** What one request tells: the server dated its response between sending and receiving. */
export function boundsOf({ sentMs, receivedMs, dateMs }: Probe): OffsetBounds {
	return { lowMs: dateMs - receivedMs, highMs: dateMs + SECOND_MS - sentMs };
}

/** What two requests tell together, or undefined if they contradict each other. */
function narrow(a: OffsetBounds, b: OffsetBounds): OffsetBounds | undefined {
	const both = { lowMs: Math.max(a.lowMs, b.lowMs), highMs: Math.min(a.highMs, b.highMs) };
	return both.lowMs <= both.highMs ? both : undefined;
}

/** Whether the local clock may be right. */
function allowsZero({ lowMs, highMs }: OffsetBounds): boolean {
	return lowMs <= 0 && highMs >= 0;
}

/** The best estimate. */
function middleOf({ lowMs, highMs }: OffsetBounds): number {
	return (lowMs + highMs) / 2;
}

/**
 * How long to wait before a request so that it reaches the server at a given part of its second.
 * Sent to arrive in the middle of a second by the local clock, one request tells whether that clock
 * is right to half a second, with the same result in every browser on a machine. Sent to arrive on a
 * full second by the best estimate, it halves the uncertainty.
 * @param nowMs the local clock
 * @param offsetMs the assumed offset
 * @param phaseMs the part of the server's second, 0 to 999
 * @param roundTripMs how long a response takes
 */
function waitForPhaseMs(
	nowMs: number,
	offsetMs: number,
	phaseMs: number,
	roundTripMs: number
): number {
	const arrivesMs = nowMs + offsetMs + roundTripMs / 2;
	return (((phaseMs - arrivesMs) % SECOND_MS) + SECOND_MS) % SECOND_MS;
}

/** Asks the server; undefined if it can't be reached or gives no date. */
export type Ask = () => Promise<Probe | undefined>;

/** A clock, and a way to wait; tests pass their own. */
export interface Timekeeper {
	readonly now: () => number;
	readonly wait: (ms: number) => Promise<void>;
}

const deviceClock: Timekeeper = {
	now: () => Date.now(),
	wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms))
};

/** An estimate this precise is good enough. */
const GOOD_ENOUGH_MS = 40;
/** A response that takes longer tells too little. */
const TIMEOUT_MS = 5000;
/** More requests wouldn't improve an estimate. */
const MAX_REQUESTS = 8;

/**
 * How far the server's clock is ahead of the local one, in milliseconds; undefined if that can't be
 * found out. Zero if the local clock may be right to half a second: two browsers on one machine then
 * agree exactly, and a clock the system keeps right is better than any estimate.
 */
export async function estimateOffset(
	ask: Ask,
	{ now, wait }: Timekeeper = deviceClock
): Promise<number | undefined> {
	await wait(waitForPhaseMs(now(), 0, SECOND_MS / 2, 0));
	const first = await ask();
	if (!first) return undefined;
	let bounds = boundsOf(first);
	if (allowsZero(bounds)) return 0;
	let roundTripMs = first.receivedMs - first.sentMs;
	for (let request = 1; request < MAX_REQUESTS; request++) {
		if (bounds.highMs - bounds.lowMs <= GOOD_ENOUGH_MS) break;
		await wait(waitForPhaseMs(now(), middleOf(bounds), 0, roundTripMs));
		const probe = await ask();
		if (!probe) break;
		// Two servers behind one name may disagree: then the estimate so far has to do.
		const both = narrow(bounds, boundsOf(probe));
		if (!both) break;
		bounds = both;
		roundTripMs = Math.min(roundTripMs, probe.receivedMs - probe.sentMs);
	}
	return middleOf(bounds);
}

/**
 * Asks an address of this site for the server's time; undefined if it can't be reached, gives no
 * date, or a cache has answered.
 */
export async function askServer(address: string): Promise<Probe | undefined> {
	try {
		const sentMs = Date.now();
		const response = await fetch(address, {
			method: 'HEAD',
			cache: 'no-store',
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		const receivedMs = Date.now();
		const dateMs = Date.parse(response.headers.get('Date') ?? '');
		// A cached copy has the date at which it was made.
		const isCopy = Number(response.headers.get('Age') ?? 0) > 0;
		return Number.isNaN(dateMs) || isCopy ? undefined : { sentMs, receivedMs, dateMs };
	} catch {
		return undefined;
	}
}
