import { indexAfter, indexAfterEnd, indexBefore } from '$lib/album/order';
import type { Track } from '$lib/album/tracks';
import type { Conductor } from './conductor';
import type { DeckEvent, GainStage, MediaFault, PlayerEngine, Source } from './audio';
import type { PlayerDependencies } from './dependencies';
import { failureOf, type FailureKind } from './failure';
import { Preferences } from './preferences.svelte';
import { Recovery } from './recovery';
import { isActive, type TransportState } from './transport';

/** How close to the end of a track the next one is primed. */
const PRIME_AHEAD_SECONDS = 30;
/** "Previous" goes back to the start of the track first, once it has played this long. */
const RESTART_AFTER_SECONDS = 3;
/** How often, in played seconds, the place is remembered. */
const REMEMBER_EVERY_SECONDS = 2;
/** How often the element's clock is read while it plays. */
const TICK_MS = 100;
/** How long an empty buffer is waited for without a network, in seconds. */
const OFFLINE_STALL_SECONDS = 0.7;
/** So many readings without a movement, and nothing is playing, whatever the element says. */
const STILL_TICKS = 7;
/** So many although there is data, and the recording is opened anew: WebKitGTK may need that. */
const STUCK_TICKS = 25;
/** Sound must have moved so far past a fault for it to be over: what is left in a cache moves too. */
const RECOVERED_SECONDS = 2;
/** An end that comes so much too early is that of a file that breaks off. */
const BROKEN_OFF_SECONDS = 2;

/** The one player: what is heard, where, and how loud. Its state follows the audio element's. */
export class Player {
	/** What is done to the sound, as the bar shows it after the state: ", +36 dB". */
	soundNote = $state('');
	/** Whether a track can be had now: without a network, only what is kept. Others are passed over. */
	isAtHand: (track: Track) => boolean = () => true;
	/** How the listener likes it. */
	readonly preferences: Preferences;
	readonly #dependencies: PlayerDependencies;
	readonly #engine: PlayerEngine;
	readonly #recovery = new Recovery(
		() => {
			this.#engine.release();
			this.#fail(this.#dependencies.isOnline() ? 'stalled' : 'offline');
		},
		() => {
			this.retryNow();
		}
	);

	#state = $state<TransportState>('idle');
	#index = $state<number | null>(null);
	/** Where it is, and where it was when the page was last told; only a new one tells it. */
	#position = $state.raw({ seconds: 0, shownSeconds: 0 });
	#failure = $state<FailureKind | null>(null);
	#blocked = $state(false);
	#conductor = $state.raw<Conductor | null>(null);

	/** Which of the playable renditions is tried. */
	#attempted = 0;
	/** Sound is said to play only once the position has moved past this. */
	#startedFromSeconds = 0;
	#rememberedSeconds = 0;
	#stillTicks = 0;
	/** When the element's clock was read last, in milliseconds. */
	#readAtMs = 0;
	#clock: ReturnType<typeof setInterval> | undefined;

	constructor(dependencies: PlayerDependencies) {
		this.#dependencies = dependencies;
		this.#engine = dependencies.createEngine((event) => {
			this.#hear(event);
		});
		this.preferences = new Preferences(dependencies.memory.preferences, (volume, muted) => {
			this.#engine.setVolume(volume, muted);
		});
	}

	/** What it is doing. `playing` means that the position has been seen to move. */
	get state(): TransportState {
		return this.#state;
	}

	/** Whether sound is playing or on its way. */
	get active(): boolean {
		return isActive(this.#state);
	}

	/** The track that is heard, or ready to be; null before there is one. */
	get track(): Track | null {
		return this.#index === null ? null : (this.#dependencies.tracks[this.#index] ?? null);
	}

	/** Where in the track, in seconds. What shows it is renewed a few times a second. */
	get positionSeconds(): number {
		return this.#position.seconds;
	}

	/** Length of the track in seconds, from its master; 0 without a track. */
	get durationSeconds(): number {
		return this.track?.recording.durationSeconds ?? 0;
	}

	/** What went wrong, while the state is `failed`. */
	get failure(): FailureKind | null {
		return this.#failure;
	}

	/** Whether the browser refused to start without a press. */
	get blocked(): boolean {
		return this.#blocked;
	}

	/** The gain on every track, once `prepare` has succeeded. */
	get gain(): GainStage | undefined {
		return this.#engine.gain;
	}

	/** Who decides in the listener's place, if anyone does. */
	get conductor(): Conductor | null {
		return this.#conductor;
	}

	/** Lets someone decide in the listener's place, or no one any more. */
	follow(conductor: Conductor | null): void {
		this.#conductor = conductor;
		this.#engine.setRate(1);
	}

	/** Brings back what was remembered on this device. The place stays silent until play. */
	restore(): void {
		this.preferences.restore();
		const place = this.#dependencies.memory.place.read();
		const index = this.#dependencies.tracks.findIndex(({ slug }) => slug === place?.slug);
		if (place && index >= 0) this.#cue(index, place.seconds);
	}

	/** Fetches what the first press will need. A failure waits for the press to be told. */
	async prepare(): Promise<void> {
		await this.#engine.prepare().catch(() => undefined);
	}

	/** Loads a track ahead of a press that seems to come. */
	async primeTrack(track: Track): Promise<void> {
		await this.prepare();
		if (this.#engine.ready) this.#engine.prime(this.#sourceOf(track, 0));
	}

	/**
	 * A track's address was opened: make it ready to play, unless something is playing already.
	 * @param startSeconds where to start, when the address says so
	 */
	visit(track: Track, startSeconds?: number): void {
		const index = this.#indexOf(track);
		const inside =
			startSeconds !== undefined && startSeconds < track.recording.durationSeconds
				? startSeconds
				: undefined;
		if (index !== this.#index) {
			if (!this.active && this.#state !== 'failed') this.#cue(index, inside ?? 0);
		} else if (inside !== undefined) {
			this.seek(inside);
		}
	}

	/** Plays a track: another one from its start, this one from where it is. */
	playTrack(track: Track): void {
		const index = this.#indexOf(track);
		if (index === this.#index && this.active) return;
		this.#choose();
		if (index !== this.#index || this.#state === 'ended') this.#cue(index, 0);
		void this.#start();
	}

	/** Plays a track from a position in seconds, as a conductor wants it. */
	playFrom(track: Track, seconds: number): void {
		const index = this.#indexOf(track);
		if (index === this.#index) this.#goTo(seconds);
		else this.#cue(index, seconds);
		if (!this.active) void this.#start();
		this.#announceMove();
	}

	/** Plays from where it is; the album from its first word when nothing was chosen or all is over. */
	play(): void {
		if (this.active || this.#conductor?.resume()) return;
		if (this.#index === null || this.#state === 'ended') this.#cue(0, 0);
		void this.#start();
		this.#announceMove();
	}

	/** Pauses and stays where it is. */
	pause(): void {
		if (!this.active && this.#state !== 'failed') return;
		this.#settle('paused');
		this.#engine.pause();
		this.#remember();
	}

	/** Plays or pauses. */
	toggle(): void {
		if (this.active) this.pause();
		else this.play();
	}

	/** Plays the next track; at the end of an album that doesn't repeat, nothing. */
	next(): void {
		this.#choose();
		this.#moveTo(this.#index === null ? 0 : this.#neighbour(indexAfter));
	}

	/** Plays the previous track, or this one from its start once it has played a little. */
	previous(): void {
		this.#choose();
		const target = this.#neighbour(indexBefore);
		if (this.positionSeconds > RESTART_AFTER_SECONDS || target === null) this.seek(0);
		else this.#moveTo(target);
	}

	/** Whether "next" has somewhere to go. */
	get hasNext(): boolean {
		return this.#index === null || this.#neighbour(indexAfter) !== null;
	}

	/** Goes to a position in seconds; what lies outside the track is drawn inside. */
	seek(seconds: number): void {
		if (!this.track || !Number.isFinite(seconds)) return;
		this.#choose();
		this.#goTo(seconds);
	}

	/** How fast the sound plays, for a conductor who trims it; 1 again with the next track. */
	setRate(rate: number): void {
		this.#engine.setRate(rate);
	}

	/** The sound's own clock in seconds, read now; null while it stands still. */
	readClock(): number | null {
		const { paused, seeking, positionSeconds } = this.#engine;
		return this.#state !== 'playing' || paused || seeking ? null : positionSeconds;
	}

	/** Tries again at once, when something failed: the network is back, say. */
	retryNow(): void {
		if (this.#state === 'failed') void this.#start();
	}

	/** The network has gone: what has nothing left to play won't get more, and says so soon. */
	noteOffline(): void {
		if (this.active && this.#state !== 'playing') this.#watch();
	}

	/** Reads the element's clock. It is read ten times a second while it runs, and when asked. */
	tick(): void {
		if (!this.active || !this.#engineHoldsTrack()) return;
		// At the end Chromium's element says that it is there, wherever its data ended.
		if (this.#engine.seeking || this.#engine.ended) return;
		// The system may pause a sound, or starve it, while the page sleeps and hears of nothing.
		if (this.#state !== 'loading' && this.#notePause()) return;
		const seconds = this.#engine.positionSeconds;
		this.#stillTicks = seconds === this.positionSeconds ? this.#stillTicks + 1 : 0;
		const moved = seconds > this.#startedFromSeconds && !this.#engine.paused;
		this.#position.seconds = seconds;
		this.#readAtMs = performance.now();
		if (halves(seconds) !== halves(this.#position.shownSeconds)) this.#show(seconds);
		if (this.#stillTicks > STILL_TICKS && this.#state === 'playing') this.#await('waiting');
		if (this.#stillTicks > STUCK_TICKS && this.#engine.buffered) this.#reopen();
		if (!moved) return;
		if (this.#state !== 'playing') this.#settle('playing');
		if (seconds - this.#startedFromSeconds > RECOVERED_SECONDS) this.#recovery.noteSuccess();
		if (Math.abs(seconds - this.#rememberedSeconds) >= REMEMBER_EVERY_SECONDS) this.#remember();
		if (this.durationSeconds - seconds <= PRIME_AHEAD_SECONDS) this.#primeFollowing();
		this.#conductor?.beat();
	}

	/** Writes the place down, for the moment before a page goes away. */
	remember(): void {
		if (this.track) this.#remember();
	}

	/** Releases the sound and all timers. */
	destroy(): void {
		this.#settle('idle');
		this.#engine.release();
	}

	#choose(): void {
		const conductor = this.#conductor;
		if (!conductor) return;
		this.follow(null);
		conductor.dismiss();
	}

	#goTo(seconds: number): void {
		const target = Math.min(Math.max(0, seconds), this.durationSeconds);
		this.#show(target);
		this.#startedFromSeconds = target;
		if (this.#state === 'ended') this.#state = 'paused';
		if (this.#engineHoldsTrack()) this.#engine.seek(target);
		this.#remember();
	}

	async #start(): Promise<void> {
		this.#settle('loading');
		this.#startedFromSeconds = this.positionSeconds;
		this.#readAtMs = performance.now();
		this.#watch();
		const { track } = this;
		if (!track) return;
		if (!this.#engine.ready) {
			try {
				await this.#engine.prepare();
			} catch {
				if (this.track === track && this.#state === 'loading') this.#fail('player');
				return;
			}
			if (this.track !== track || !this.active) return;
		}
		const source = this.#sourceOf(track, this.#attempted);
		if (!this.#engine.holds(source) || this.#engine.fault) {
			this.#engine.load(source, this.positionSeconds);
		}
		try {
			await this.#engine.play();
		} catch (error) {
			// An element that can't load also rejects; its `error` event tells why.
			if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
			if (this.track !== track || this.#state !== 'loading') return;
			this.#settle('paused');
			this.#blocked = true;
		}
	}

	#hear(event: DeckEvent): void {
		if (!this.#engineHoldsTrack()) return;
		switch (event) {
			case 'play':
				// Started from outside: by the browser's own media controls, say.
				if (!this.active) this.#await('loading');
				break;
			case 'pause':
				this.#notePause();
				break;
			case 'waiting':
			case 'stalled':
				if (this.#state === 'playing' && !this.#engine.buffered) this.#await('waiting');
				break;
			case 'progress':
				this.#recovery.noteProgress();
				break;
			case 'ended':
				if (this.#engine.ended) this.#finish();
				break;
			case 'error':
				this.#stumble();
				break;
			default:
				this.tick();
		}
	}

	/** Opens the recording anew where it stands, once for each time that it stands still. */
	#reopen(): void {
		this.#stillTicks = -Infinity;
		this.#engine.release();
		void this.#start();
	}

	/** Watches for the sound to come: for long, or for a moment when there is no network. */
	#watch(): void {
		this.#recovery.watch(this.#dependencies.isOnline() ? undefined : OFFLINE_STALL_SECONDS);
	}

	/** Follows a pause that came from outside; tells whether there was one. */
	#notePause(): boolean {
		const { paused, ended, fault, positionSeconds } = this.#engine;
		// An element at its end reports a pause first; the end follows.
		if (!paused || ended || fault || !this.active) return false;
		this.#show(positionSeconds);
		this.#settle('paused');
		this.#remember();
		return true;
	}

	/** Enters a state that ends when the element's clock is seen to move. */
	#await(state: 'loading' | 'waiting'): void {
		this.#settle(state);
		this.#startedFromSeconds = this.#engine.positionSeconds;
		this.#watch();
	}

	/** The element gave up: the next rendition may do better, else time may. */
	#stumble(fault: MediaFault | 'incomplete' | undefined = this.#engine.fault): void {
		const { track } = this;
		if (!fault || !track || !this.active) return;
		const renditions = this.#dependencies.playable(track.recording.renditions);
		const another = this.#attempted + 1 < renditions.length;
		if (fault !== 'network' && another) {
			this.#attempted += 1;
			void this.#start();
			return;
		}
		this.#attempted = 0;
		this.#fail(failureOf(fault, this.#dependencies.isOnline()));
	}

	#fail(kind: FailureKind): void {
		this.#settle('failed');
		this.#failure = kind;
		this.#remember();
		this.#recovery.scheduleRetry();
	}

	#finish(): void {
		const { track } = this;
		if (this.#index === null || !track) return;
		// It can't have played more since the last reading than the time that has passed.
		const passedSeconds = (performance.now() - this.#readAtMs) / 1000;
		if (this.durationSeconds - this.positionSeconds > passedSeconds + BROKEN_OFF_SECONDS) {
			this.#engine.release();
			this.#stumble('incomplete');
			return;
		}
		const following = this.#following(this.#index);
		if (following !== null) {
			this.#moveTo(following);
			return;
		}
		this.#settle('ended');
		this.#show(this.durationSeconds);
		this.#dependencies.memory.place.write({ slug: track.slug, seconds: 0 });
	}

	#following(index: number): number | null {
		if (this.#conductor && this.track) {
			const track = this.#conductor.following(this.track);
			return track && this.#indexOf(track);
		}
		const { tracks } = this.#dependencies;
		const after = (place: number) => indexAfterEnd(place, tracks.length, this.preferences.repeat);
		const next = after(index);
		// If none is at hand, the next one says why.
		for (let at = next; at !== null && at !== index; at = after(at)) {
			const track = tracks[at];
			if (track && this.isAtHand(track)) return at;
		}
		return next;
	}

	#moveTo(index: number | null): void {
		if (index === null) return;
		if (index === this.#index) this.#goTo(0);
		else this.#cue(index, 0);
		void this.#start();
		this.#announceMove();
	}

	#announceMove(): void {
		if (this.track) this.#dependencies.onmove?.(this.track);
	}

	#cue(index: number, seconds: number): void {
		if (index !== this.#index) this.#attempted = 0;
		this.#settle('idle');
		if (index !== this.#index) this.#engine.pause();
		this.#index = index;
		this.#show(seconds);
		if (this.#engineHoldsTrack()) this.#engine.seek(seconds);
		this.#remember();
	}

	#show(seconds: number): void {
		this.#position = { seconds, shownSeconds: seconds };
	}

	/** Enters a state and drops what belonged to the one before. */
	#settle(state: TransportState): void {
		this.#recovery.cancel();
		this.#state = state;
		if (!this.active) {
			clearInterval(this.#clock);
			this.#clock = undefined;
		} else {
			this.#clock ??= setInterval(() => {
				this.tick();
			}, TICK_MS);
		}
		this.#failure = null;
		this.#blocked = false;
	}

	#primeFollowing(): void {
		if (this.#index === null) return;
		const following = this.#following(this.#index);
		const track = following === null ? undefined : this.#dependencies.tracks[following];
		if (track && following !== this.#index) this.#engine.prime(this.#sourceOf(track, 0));
	}

	#remember(): void {
		if (!this.track || this.#state === 'ended') return;
		this.#rememberedSeconds = this.positionSeconds;
		this.#dependencies.memory.place.write({
			slug: this.track.slug,
			seconds: Math.round(this.positionSeconds * 10) / 10
		});
	}

	#neighbour(step: typeof indexAfter): number | null {
		return this.#index === null
			? null
			: step(this.#index, this.#dependencies.tracks.length, this.preferences.repeat);
	}

	#indexOf(track: Track): number {
		return this.#dependencies.tracks.indexOf(track);
	}

	#engineHoldsTrack(): boolean {
		return this.track !== null && this.#engine.holds(this.#sourceOf(this.track, this.#attempted));
	}

	#sourceOf(track: Track, attempt: number): Source {
		const renditions = this.#dependencies.playable(track.recording.renditions);
		const rendition = renditions[attempt] ?? renditions[0];
		if (!rendition) throw new Error(`"${track.slug}" has no rendition.`);
		return { src: this.#dependencies.resolve(rendition), format: rendition.format };
	}
}

/** The page shows every half second that begins, so that its clock turns in time: each costs a frame. */
function halves(seconds: number): number {
	return Math.floor(seconds * 2);
}
