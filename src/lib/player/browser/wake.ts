/** How often the clocks are compared. */
const WATCH_MS = 250;
/** A timer this late means that the machine slept, or the page was frozen. */
const SLEPT_MS = 2000;
/** Clocks that diverge this much mean that one was set, or stopped while the other ran. */
const JUMPED_MS = 250;

/** The two clocks of a page, in milliseconds. */
export interface Clocks {
	/** Unix time. It runs while the machine sleeps, and jumps when it is set. */
	readonly wall: () => number;
	/** Never jumps; whether it runs while the machine sleeps differs between browsers. */
	readonly steady: () => number;
}

const pageClocks: Clocks = { wall: () => Date.now(), steady: () => performance.now() };

/** Who is told what can happen to a page without an event. */
export interface WakeListener {
	/** Called when the page runs again after a pause. */
	onwake(): void;
	/** Called when the device's clock was set, or may have been. */
	onjump(): void;
}

/**
 * Notices when a page hasn't been running, whether the browser says so (it was frozen, or in the
 * back/forward cache) or not (the machine slept). A late timer alone doesn't prove that the clocks have
 * diverged, because browsers slow the timers of hidden pages.
 * @returns a function that ends the watch
 */
export function watchWake(listener: WakeListener, clocks: Clocks = pageClocks): () => void {
	let wall = clocks.wall();
	let steady = clocks.steady();
	const watching = new AbortController();
	const compare = () => {
		const wallPassed = clocks.wall() - wall;
		const steadyPassed = clocks.steady() - steady;
		wall += wallPassed;
		steady += steadyPassed;
		const slept = Math.max(wallPassed, steadyPassed) > SLEPT_MS;
		if (Math.abs(wallPassed - steadyPassed) > JUMPED_MS) listener.onjump();
		if (slept) listener.onwake();
		return slept;
	};
	const onreturn = () => {
		if (!compare()) listener.onwake();
	};
	const timer = setInterval(compare, WATCH_MS);
	if (typeof document !== 'undefined') {
		document.addEventListener('resume', onreturn, watching);
		document.addEventListener('visibilitychange', compare, watching);
		window.addEventListener('focus', compare, watching);
		window.addEventListener(
			'pageshow',
			(event) => {
				if (event.persisted) onreturn();
			},
			watching
		);
	}
	return () => {
		clearInterval(timer);
		watching.abort();
	};
}
