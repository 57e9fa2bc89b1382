import type { Playable } from '$lib/album/tracks';
import type { DeckEvent, MediaFault, PlayerEngine, Source } from './audio';
import { Playhead } from './playhead.svelte';
import { failureOf, Recovery } from './recovery';
import { isActive, type FailureKind, type TransportState } from './status';

/** How often the element's clock is read while it plays. */
const TICK_MS = 100;
/** How long an empty buffer is waited for without a connection. */
const OFFLINE_STALL_SECONDS = 0.7;
/** The sound has recovered once it has played for this long: less may have come from a cache. */
const RECOVERED_SECONDS = 2;
/** An element this far behind where it started didn't go where it was sent. */
const JUMP_SECONDS = 1;
/** For how much sound the listener is told that a seek was impossible. */
const CANNOT_SKIP_SECONDS = 12;

/** What playback needs, and who it tells. */
export interface PlaybackOptions {
	/** What can be loaded for a track, best first. */
	readonly sourcesOf: (track: Playable) => readonly Source[];
	readonly isOnline: () => boolean;
	/** Called after each reading of the clock that shows the sound moving. */
	readonly onprogress: () => void;
	/** Called when playback was paused from outside, or failed. */
	readonly oninterrupt: () => void;
	/** Called when the track has played to its end. */
	readonly onended: () => void;
}

/**
 * The playback of one track: what state it's in, where it is, and how it recovers. The state follows
 * the audio element's events and clock, never a request alone.
 */
export class Playback {
	readonly playhead = new Playhead();
	readonly #engine: PlayerEngine;
	readonly #options: PlaybackOptions;
	readonly #recovery = new Recovery(
		() => {
			this.#engine.release();
			this.#fail(this.#options.isOnline() ? 'stalled' : 'offline');
		},
		() => {
			this.retry();
		}
	);

	#track = $state.raw<Playable | null>(null);
	#state = $state<TransportState>('idle');
	#failure = $state<FailureKind | null>(null);
	#blocked = $state(false);
	/** Where it stayed because a seek was impossible, for as long as the listener is told so. */
	#heldAtSeconds = $state<number | null>(null);
	#soughtSeconds = $state<number | null>(null);
	/** Which of the track's sources is being tried. */
	#sourceIndex = 0;
	#timer: ReturnType<typeof setInterval> | undefined;

	constructor(engine: PlayerEngine, options: PlaybackOptions) {
		this.#engine = engine;
		this.#options = options;
	}

	get track(): Playable | null {
		return this.#track;
	}

	get state(): TransportState {
		return this.#state;
	}

	get active(): boolean {
		return isActive(this.#state);
	}

	get failure(): FailureKind | null {
		return this.#failure;
	}

	get blocked(): boolean {
		return this.#blocked;
	}

	get cannotSkip(): boolean {
		return this.#heldAtSeconds !== null;
	}

	/** Where the listener last went, unless the sound has been started again since. */
	get soughtSeconds(): number | null {
		return this.#soughtSeconds;
	}

	get durationSeconds(): number {
		return this.#track?.recording.durationSeconds ?? 0;
	}

	/** The element's clock in seconds, read now; null while it isn't running. */
	readClock(): number | null {
		const { paused, seeking, positionSeconds } = this.#engine;
		return this.#state !== 'playing' || paused || seeking ? null : positionSeconds;
	}

	/** Makes a track ready to play from a position in seconds, silently. */
	cue(track: Playable, seconds: number): void {
		this.#setState('idle');
		this.#heldAtSeconds = null;
		this.#soughtSeconds = null;
		if (track.slug !== this.#track?.slug) {
			this.#sourceIndex = 0;
			this.#engine.pause();
		}
		this.#track = track;
		this.playhead.moveTo(seconds);
		if (this.#engineHoldsTrack()) this.#engine.seek(seconds);
	}

	/** Plays from the current position. */
	async start(): Promise<void> {
		const track = this.#track;
		if (!track) return;
		this.#setState('loading');
		this.playhead.start();
		this.#watchForStall();
		if (!this.#engine.ready) {
			try {
				await this.#engine.prepare();
			} catch {
				if (this.#track === track && this.#state === 'loading') this.#fail('player');
				return;
			}
			if (this.#track !== track || !this.active) return;
		}
		const source = this.#sourceOf(track, this.#sourceIndex);
		if (!this.#engine.holds(source) || this.#engine.fault) {
			this.#engine.load(source, this.playhead.liveSeconds);
			this.#checkStart();
		}
		try {
			await this.#engine.play();
		} catch (error) {
			// An element that can't load also rejects; its `error` event says why.
			if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
			if (this.#track !== track || this.#state !== 'loading') return;
			this.#setState('paused');
			this.#blocked = true;
		}
	}

	/** Pauses at the current position. */
	pause(): void {
		this.#setState('paused');
		this.#engine.pause();
	}

	/** Goes to a position in seconds, clamped to the track. */
	seek(seconds: number): void {
		const target = Math.min(Math.max(0, seconds), this.durationSeconds);
		this.#heldAtSeconds = null;
		if (this.#engineHoldsTrack() && !this.#engine.canReach(target)) {
			this.#holdAt(this.#engine.positionSeconds);
			return;
		}
		this.#soughtSeconds = target;
		this.playhead.moveTo(target);
		this.playhead.startFrom(target);
		if (this.#state === 'ended') this.#state = 'paused';
		if (this.#engineHoldsTrack()) this.#engine.seek(target);
	}

	/** Ends, with no track following. */
	end(): void {
		this.#setState('ended');
		this.#engine.pause();
		this.playhead.moveTo(this.durationSeconds);
	}

	/** Releases the sound, and is left without a track. */
	clear(): void {
		this.destroy();
		this.#track = null;
		this.playhead.moveTo(0);
	}

	/** Loads a track ahead of time, if the engine is ready. */
	prime(track: Playable): void {
		if (this.#engine.ready) this.#engine.prime(this.#sourceOf(track, 0));
	}

	/** Tries again at once if something failed. */
	retry(): void {
		if (this.#state === 'failed') void this.start();
	}

	/** Reports an empty buffer soon, because it won't fill without a connection. */
	handleOffline(): void {
		if (this.active && this.#state !== 'playing') this.#watchForStall();
	}

	/** Releases the sound and all timers. */
	destroy(): void {
		this.#setState('idle');
		this.#engine.release();
	}

	/** Reads the element's clock: ten times a second while it runs, and on request. */
	tick(): void {
		if (!this.active || !this.#engineHoldsTrack()) return;
		// At the end Chromium's element reports the full duration, even if the data broke off earlier.
		if (this.#engine.seeking || this.#engine.ended) return;
		// While the page sleeps, the system may pause or starve a sound without an event.
		if (this.#state !== 'loading' && this.#handlePause()) return;
		this.playhead.read(this.#engine.positionSeconds);
		if (this.playhead.still && this.#state === 'playing') this.#setPending('waiting');
		if (this.playhead.stuck && this.#engine.buffered) this.#reopen();
		const { movedSeconds } = this.playhead;
		if (movedSeconds < -JUMP_SECONDS) this.#holdAt(this.#engine.positionSeconds);
		if (movedSeconds <= 0 || this.#engine.paused) return;
		if (this.#state !== 'playing') this.#setState('playing');
		const toldFrom = this.#heldAtSeconds;
		if (toldFrom !== null && this.playhead.liveSeconds - toldFrom > CANNOT_SKIP_SECONDS) {
			this.#heldAtSeconds = null;
		}
		if (movedSeconds > RECOVERED_SECONDS) this.#recovery.resetDelay();
		this.#options.onprogress();
	}

	/** Follows the audio element. */
	onMediaEvent(event: DeckEvent): void {
		if (!this.#engineHoldsTrack()) return;
		switch (event) {
			case 'loadedmetadata':
				this.#checkStart();
				break;
			case 'play':
				// Started from outside: by the browser's own media controls, for instance.
				if (!this.active) this.#setPending('loading');
				break;
			case 'pause':
				this.#handlePause();
				break;
			case 'waiting':
			case 'stalled':
				if (this.#state === 'playing' && !this.#engine.buffered) this.#setPending('waiting');
				break;
			case 'progress':
				this.#recovery.extendWatch();
				break;
			case 'ended':
				if (this.#engine.ended) this.#handleEnd();
				break;
			case 'error':
				this.#handleError(this.#engine.fault);
				break;
			default:
				this.tick();
		}
	}

	/** Shows where the element starts if it can't start where it was told to. */
	#checkStart(): void {
		const { liveSeconds } = this.playhead;
		const { positionSeconds } = this.#engine;
		if (positionSeconds === liveSeconds || this.#engine.canReach(liveSeconds)) return;
		this.#holdAt(positionSeconds);
	}

	/** Shows where the element is, because it can't go where it was sent. */
	#holdAt(seconds: number): void {
		this.playhead.moveTo(seconds);
		this.playhead.startFrom(seconds);
		this.#heldAtSeconds = seconds;
	}

	/** Follows a pause from outside. @returns whether there was one */
	#handlePause(): boolean {
		const { paused, ended, fault, positionSeconds } = this.#engine;
		// An element at its end reports a pause first; the end follows.
		if (!paused || ended || fault || !this.active) return false;
		this.playhead.moveTo(positionSeconds);
		this.#setState('paused');
		this.#options.oninterrupt();
		return true;
	}

	#handleEnd(): void {
		if (this.playhead.isShortOf(this.durationSeconds)) {
			this.#engine.release();
			this.#handleError('incomplete');
		} else {
			this.#options.onended();
		}
	}

	/** Tries the next source if this one can't be played, or fails and tries again later. */
	#handleError(fault: MediaFault | 'incomplete' | undefined): void {
		if (!fault || !this.#track || !this.active) return;
		const sources = this.#options.sourcesOf(this.#track);
		const isOfFile = fault !== 'network' && fault !== 'device';
		if (isOfFile && this.#sourceIndex + 1 < sources.length) {
			this.#sourceIndex += 1;
			void this.start();
			return;
		}
		this.#sourceIndex = 0;
		this.#fail(failureOf(fault, this.#options.isOnline()));
	}

	#fail(kind: FailureKind): void {
		this.#setState('failed');
		this.#failure = kind;
		this.#options.oninterrupt();
		this.#recovery.scheduleRetry();
	}

	/** Reopens the recording at the current position, once each time it gets stuck. */
	#reopen(): void {
		this.playhead.awaitMovement();
		this.#engine.release();
		void this.start();
	}

	#watchForStall(): void {
		this.#recovery.watch(this.#options.isOnline() ? undefined : OFFLINE_STALL_SECONDS);
	}

	/** Enters a state that ends when the element's clock moves. */
	#setPending(state: 'loading' | 'waiting'): void {
		this.#setState(state);
		this.playhead.startFrom(this.#engine.positionSeconds);
		this.#watchForStall();
	}

	/** Enters a state and clears whatever belonged to the previous one. */
	#setState(state: TransportState): void {
		this.#recovery.cancel();
		if (state === 'ended' || (isActive(state) && !this.active)) this.#soughtSeconds = null;
		this.#state = state;
		this.playhead.show();
		this.#failure = null;
		this.#blocked = false;
		if (!this.active) {
			clearInterval(this.#timer);
			this.#timer = undefined;
		} else {
			this.#timer ??= setInterval(() => {
				this.tick();
			}, TICK_MS);
		}
	}

	#engineHoldsTrack(): boolean {
		return (
			this.#track !== null && this.#engine.holds(this.#sourceOf(this.#track, this.#sourceIndex))
		);
	}

	#sourceOf(track: Playable, index: number): Source {
		const sources = this.#options.sourcesOf(track);
		const source = sources[index] ?? sources[0];
		if (!source) throw new Error(`"${track.slug}" has nothing to play.`);
		return source;
	}
}
