import type {
	DeckEvent,
	EngineListener,
	GainStage,
	MediaFault,
	PlayerEngine,
	Source
} from '../audio';

/** An engine without sound: a test moves its clock and plays the element's part. */
export class FakeEngine implements PlayerEngine {
	ready = true;
	paused = true;
	ended = false;
	seeking = false;
	buffered = true;
	positionSeconds = 0;
	fault: MediaFault | undefined;
	loaded: Source | undefined;
	primed: Source | undefined;
	/** How far into a recording it can go. */
	reachSeconds = Infinity;
	rate = 1;
	volume = 1;
	muted = false;
	gain: GainStage | undefined;
	/** Every load, in order, with the position it started from. */
	readonly loads: { src: string; startSeconds: number }[] = [];
	/** What the next `play` rejects with. */
	refusal: DOMException | undefined;
	/** What `prepare` rejects with. */
	missing: Error | undefined;
	readonly #listener: EngineListener;

	constructor(listener: EngineListener) {
		this.#listener = listener;
	}

	prepare(): Promise<void> {
		if (this.missing) return Promise.reject(this.missing);
		this.ready = true;
		return Promise.resolve();
	}

	holds(source: Source): boolean {
		return this.loaded?.src === source.src;
	}

	load(source: Source, startSeconds: number): void {
		this.loaded = source;
		this.fault = undefined;
		this.ended = false;
		this.paused = true;
		this.rate = 1;
		this.positionSeconds = this.canReach(startSeconds) ? startSeconds : 0;
		this.loads.push({ src: source.src, startSeconds });
	}

	prime(source: Source): void {
		this.primed = source;
	}

	play(): Promise<void> {
		if (this.refusal) return Promise.reject(this.refusal);
		this.paused = false;
		this.ended = false;
		return Promise.resolve();
	}

	pause(): void {
		this.paused = true;
	}

	canReach(seconds: number): boolean {
		return seconds <= this.reachSeconds;
	}

	seek(seconds: number): void {
		if (this.canReach(seconds)) this.positionSeconds = seconds;
	}

	setRate(rate: number): void {
		this.rate = rate;
	}

	setVolume(volume: number, muted: boolean): void {
		this.volume = volume;
		this.muted = muted;
	}

	release(): void {
		this.loaded = undefined;
		this.paused = true;
	}

	/** The element reports something. */
	report(event: DeckEvent): void {
		this.#listener(event);
	}

	/** The element's clock runs on. */
	run(seconds: number): void {
		this.positionSeconds += seconds;
		this.report('timeupdate');
	}

	/** The element plays to its end. */
	finish(endSeconds: number): void {
		this.run(endSeconds - this.positionSeconds);
		this.breakOff(endSeconds);
	}

	/** The data ends; as in Chromium, the element then says that it is at the end. */
	breakOff(endSeconds: number): void {
		this.positionSeconds = endSeconds;
		this.paused = true;
		this.ended = true;
		this.report('timeupdate');
		this.report('pause');
		this.report('ended');
	}

	/** The element gives up. */
	fail(fault: MediaFault): void {
		this.fault = fault;
		this.report('error');
	}
}
