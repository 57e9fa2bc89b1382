/**
 * Runs in every page and frame before its own scripts: collects all media elements, in the document or
 * not, and measures when one is first heard after a press, a seek or an end.
 */
(() => {
	if (window.bench) return;
	/** A clock that has come this far runs: its first steps may be made up, long before the sound. */
	const RUNNING_SECONDS = 0.3;
	const elements = new Set();
	const vitals = { lcpMs: null, blockingMs: 0, shift: 0 };
	/** The current measurement: of a `press`, a `seek` or an `end`. */
	let wait;

	function keep(element) {
		if (!(element instanceof HTMLMediaElement) || elements.has(element)) return;
		elements.add(element);
		element.addEventListener('seeking', () => {
			if (wait?.kind !== 'seek') return;
			wait.sought = element;
			wait.from.set(element, element.currentTime);
		});
		element.addEventListener('ended', ({ timeStamp }) => {
			if (wait?.kind === 'end') wait.startMs ??= timeStamp;
		});
	}

	for (const name of ['play', 'load']) {
		const original = HTMLMediaElement.prototype[name];
		HTMLMediaElement.prototype[name] = function () {
			keep(this);
			return original.call(this);
		};
	}
	const create = Document.prototype.createElement;
	Document.prototype.createElement = function (...parameters) {
		const element = create.apply(this, parameters);
		keep(element);
		return element;
	};
	window.Audio = new Proxy(Audio, {
		construct(target, parameters) {
			const audio = Reflect.construct(target, parameters);
			keep(audio);
			return audio;
		}
	});
	function onPress(event) {
		if (wait?.kind === 'press' && event.isTrusted) wait.startMs ??= event.timeStamp;
	}

	function watch() {
		for (const element of document.querySelectorAll('audio, video')) keep(element);
		for (const element of elements) {
			const { currentTime, paused, seeking } = element;
			const from = wait.from.get(element) ?? 0;
			const due = wait.kind === 'seek' ? wait.sought === element : wait.startMs !== undefined;
			if (currentTime < from || seeking) wait.from.set(element, currentTime);
			else if (due && !paused && currentTime - from >= RUNNING_SECONDS) {
				clearInterval(wait.timer);
				const ranMs = 1000 * (currentTime - from);
				wait.heard(Math.max(0, performance.now() - wait.startMs - ranMs));
				return;
			} else if (!due) wait.from.set(element, currentTime);
		}
	}

	function begin(kind) {
		clearInterval(wait?.timer);
		wait = { kind, from: new Map() };
		for (const element of elements) wait.from.set(element, element.currentTime);
		wait.ms = new Promise((heard) => (wait.heard = heard));
		wait.timer = setInterval(watch, 4);
	}

	window.bench = {
		vitals,
		/** Starts measuring at the next trusted press. */
		afterPress: () => {
			begin('press');
			// Not earlier: a document that a script rewrites loses its listeners.
			addEventListener('pointerdown', onPress, { capture: true, once: true });
		},
		/** Seeks with a function, and starts measuring. */
		afterSeek: (seek, seconds) => {
			begin('seek');
			wait.startMs = performance.now();
			seek(seconds);
		},
		/** Starts measuring at the next end of a track. */
		afterEnd: () => {
			begin('end');
		},
		/** Resolves to the time until the sound, in ms; null if that takes too long. */
		heard: (limitMs) =>
			Promise.race([wait.ms, new Promise((late) => setTimeout(late, limitMs, null))]),
		/** The sound that plays, and its position. */
		position: () => {
			for (const element of elements) {
				if (!element.paused && !element.ended) return [element.currentSrc, element.currentTime];
			}
			return null;
		},
		/** The length of the sound that plays. */
		duration: () => [...elements].find(({ paused }) => !paused)?.duration ?? null
	};

	function observe(type, take) {
		if (!PerformanceObserver.supportedEntryTypes.includes(type)) return false;
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
			type,
			buffered: true
		});
		return true;
	}
	observe('largest-contentful-paint', ({ startTime }) => (vitals.lcpMs = startTime));
	if (!observe('longtask', ({ duration }) => (vitals.blockingMs += Math.max(0, duration - 50)))) {
		vitals.blockingMs = null;
	}
	const shifts = observe('layout-shift', ({ value, hadRecentInput }) => {
		if (!hadRecentInput) vitals.shift += value;
	});
	if (!shifts) vitals.shift = null;
})();
