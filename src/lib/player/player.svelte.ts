import type { Playable, Track } from '$lib/album/tracks';
import type { EngineListener, PlayerEngine, Source } from './audio';
import { Gain } from './gain.svelte';
import type { PlayerMemory } from './memory';
import { Playback } from './playback.svelte';
import { Queue, type Conductor } from './queue.svelte';
import type { FailureKind, TransportState } from './status';
import { Volume } from './volume.svelte';

/** How long before the end of a track the next one is primed. */
const PRIME_AHEAD_SECONDS = 30;
/** Once a track has played for this long, "previous" goes to its start first. */
const RESTART_AFTER_SECONDS = 3;
/** How often, in played seconds, the place is remembered. */
const REMEMBER_EVERY_SECONDS = 2;

/** What a player depends on; tests pass their own. */
export interface PlayerDependencies {
	/** The album. */
	readonly tracks: readonly Track[];
	readonly createEngine: (listener: EngineListener) => PlayerEngine;
	/** What can be loaded for a track in this browser, best first. */
	readonly sourcesOf: (track: Playable) => readonly Source[];
	readonly memory: PlayerMemory;
	readonly isOnline: () => boolean;
	/** Whether a track can be played now, or is skipped; by default all can. */
	readonly isAvailable?: ((track: Playable) => boolean) | undefined;
	/** Called when the player has moved to a track on its own, not by an opened address. */
	readonly onmove?: ((track: Playable) => void) | undefined;
}

/**
 * The player: what is heard, where, and how loud. Requests go from here to the audio element; its
 * events come back through {@link Playback} as state, which is all that pages show.
 */
export class Player {
	readonly queue: Queue;
	readonly volume: Volume;
	readonly gain: Gain;
	readonly #dependencies: PlayerDependencies;
	readonly #engine: PlayerEngine;
	readonly #playback: Playback;
	#conductor = $state.raw<Conductor | null>(null);
	#rememberedSeconds = 0;
	#heardToEnd = $state(false);

	constructor(dependencies: PlayerDependencies) {
		const { tracks, createEngine, sourcesOf, memory, isOnline, isAvailable } = dependencies;
		this.#dependencies = dependencies;
		const engine = createEngine((event) => {
			this.#playback.onMediaEvent(event);
		});
		this.#engine = engine;
		this.#playback = new Playback(engine, {
			sourcesOf,
			isOnline,
			onprogress: () => {
				this.#onProgress();
			},
			oninterrupt: () => {
				this.remember();
			},
			onended: () => {
				this.#onEnded();
			}
		});
		const rememberPreferences = () => {
			const { queue, volume } = this;
			memory.preferences.current = {
				volume: volume.level,
				muted: volume.muted,
				repeat: queue.repeat
			};
		};
		this.queue = new Queue(tracks, isAvailable, rememberPreferences);
		this.volume = new Volume((level, muted) => {
			engine.setVolume(level, muted);
		}, rememberPreferences);
		this.gain = new Gain(engine, memory.gainDb);
	}

	/** What it's doing. `playing` means that its clock has been seen to move. */
	get state(): TransportState {
		return this.#playback.state;
	}

	/** Whether sound is playing or on its way. */
	get active(): boolean {
		return this.#playback.active;
	}

	/** The track that is playing or ready to play; null before there is one. */
	get track(): Playable | null {
		return this.#playback.track;
	}

	/** Where in the track, in seconds, for showing: updated twice a second. */
	get positionSeconds(): number {
		return this.#playback.playhead.shownSeconds;
	}

	/** The moment to share, in seconds: where it was paused, or the listener last went; or null. */
	get momentSeconds(): number | null {
		if (this.state === 'paused') return this.positionSeconds;
		return this.#conductor ? null : this.#playback.soughtSeconds;
	}

	/** Length of the track in seconds, from its master; 0 without a track. */
	get durationSeconds(): number {
		return this.#playback.durationSeconds;
	}

	/** What went wrong, while the state is `failed`. */
	get failure(): FailureKind | null {
		return this.#playback.failure;
	}

	/** Whether a seek has just proved impossible, as the server sends no ranges. */
	get cannotSkip(): boolean {
		return this.#playback.cannotSkip;
	}

	/** Whether the browser refused to start without a press. */
	get blocked(): boolean {
		return this.#playback.blocked;
	}

	/** What decides in the listener's place, if anything. */
	get conductor(): Conductor | null {
		return this.#conductor;
	}

	/** Whether the last track has just played to its end, rather than been skipped. */
	get heardToEnd(): boolean {
		return this.state === 'ended' && this.#heardToEnd;
	}

	/** Whether "next" has somewhere to go. */
	get hasNext(): boolean {
		return this.queue.next(this.track) !== null;
	}

	/** Restores what was remembered on this device. The place stays silent until play. */
	restore(): void {
		const preferences = this.#dependencies.memory.preferences.current;
		if (preferences) {
			this.queue.restore(preferences.repeat);
			this.volume.restore(preferences.volume, preferences.muted);
		}
		this.#restorePlace();
		void this.gain.restore();
	}

	/** Stops playing the visitor's own rooms, and makes the album ready again. */
	returnToAlbum(): void {
		this.#playback.clear();
		this.queue.tracks = this.#dependencies.tracks;
		this.#restorePlace();
	}

	/** Fetches what the first press will need. A failure is reported at the press. */
	async prepare(): Promise<void> {
		await this.#engine.prepare().catch(() => undefined);
	}

	/** Where this browser fetches a track's sound; undefined if there is none. */
	addressOf(track: Playable): string | undefined {
		return this.#dependencies.sourcesOf(track)[0]?.src;
	}

	/** Loads a track ahead of a press that seems likely. */
	async primeTrack(track: Playable): Promise<void> {
		await this.prepare();
		this.#playback.prime(track);
	}

	/**
	 * Makes a track ready whose address was opened, unless something is playing already.
	 * @param startSeconds where to start, if the address says so
	 */
	visit(track: Track, startSeconds?: number): void {
		const inside =
			startSeconds !== undefined && startSeconds < track.recording.durationSeconds
				? startSeconds
				: undefined;
		if (!this.#isCurrent(track)) {
			if (!this.active && this.state !== 'failed') this.#cue(track, inside ?? 0);
		} else if (inside !== undefined) {
			this.seek(inside);
		}
	}

	/**
	 * Plays a track: the current one from where it is, any other from its start.
	 * @param among the tracks it plays among, in order
	 */
	playTrack(track: Playable, among: readonly Playable[] = this.#dependencies.tracks): void {
		this.queue.tracks = among;
		if (this.#isCurrent(track) && this.active) return;
		this.#takeControl();
		if (!this.#isCurrent(track) || this.state === 'ended') this.#cue(track, 0);
		void this.#playback.start();
	}

	/** Plays from where it is; the album from its start if no track was chosen or it has ended. */
	play(): void {
		if (this.active || this.#conductor?.resume()) return;
		const [first] = this.queue.tracks;
		if (first && (!this.track || this.state === 'ended')) this.#cue(first, 0);
		void this.#playback.start();
		this.#announceMove();
	}

	/** Pauses, and stays where it is. */
	pause(): void {
		if (!this.active && this.state !== 'failed') return;
		this.#playback.pause();
		this.remember();
	}

	/** Plays or pauses. */
	toggle(): void {
		if (this.active) this.pause();
		else this.play();
	}

	/** Plays the next track, if there is one. */
	next(): void {
		this.#takeControl();
		this.#moveTo(this.queue.next(this.track));
	}

	/** Plays the previous track, or this one from its start once it has played a little. */
	previous(): void {
		this.#takeControl();
		const previous = this.queue.previous(this.track);
		if (this.#liveSeconds > RESTART_AFTER_SECONDS || !previous) this.seek(0);
		else this.#moveTo(previous);
	}

	/** Goes to a position in seconds, clamped to the track. */
	seek(seconds: number): void {
		if (!this.track || !Number.isFinite(seconds)) return;
		this.#takeControl();
		// Past the end of the last track there is nothing to wait for.
		if (seconds >= this.durationSeconds && !this.queue.following(this.track)) this.#finish(false);
		else this.#goTo(seconds);
	}

	/** Goes forward by a number of seconds, or back by a negative one. */
	seekBy(seconds: number): void {
		this.seek(this.#liveSeconds + seconds);
	}

	/** Lets a conductor decide in the listener's place; null lets the listener decide again. */
	follow(conductor: Conductor | null): void {
		this.#conductor = conductor;
		this.queue.programme = conductor?.tracks ?? null;
		this.setRate(1);
	}

	/** Plays a track from a position in seconds, on behalf of a conductor. */
	playFrom(track: Track, seconds: number): void {
		if (this.#isCurrent(track)) this.#goTo(seconds);
		else this.#cue(track, seconds);
		if (!this.active) void this.#playback.start();
		this.#announceMove();
	}

	/** Sets the playback rate, on behalf of a conductor; the next track starts at 1 again. */
	setRate(rate: number): void {
		this.#engine.setRate(rate);
	}

	/** Whether the track that is loaded can be entered at a position in seconds. */
	canReach(seconds: number): boolean {
		return this.#engine.canReach(seconds);
	}

	/** The sound's own clock in seconds, read now; null while it isn't running. */
	readClock(): number | null {
		return this.#playback.readClock();
	}

	/** Reads the sound's clock again, because the page may have slept. */
	tick(): void {
		this.#playback.tick();
	}

	/** Tries again at once if something failed: the connection may be back. */
	retryNow(): void {
		this.#playback.retry();
	}

	/** Reports soon that there is nothing left to play, because the connection is gone. */
	handleOffline(): void {
		this.#playback.handleOffline();
	}

	/** Remembers the place: also called just before a page goes away. */
	remember(): void {
		// Only in the album: after a reload, a visitor's own room has another address.
		if (!this.track || this.track.own || this.state === 'ended') return;
		const liveSeconds = this.#liveSeconds;
		this.#rememberedSeconds = liveSeconds;
		this.#dependencies.memory.place.current = {
			slug: this.track.slug,
			seconds: Math.round(liveSeconds * 10) / 10
		};
	}

	/** Releases the sound and all timers. */
	destroy(): void {
		this.#playback.destroy();
	}

	/** Dismisses the conductor, because the listener has chosen. */
	#takeControl(): void {
		const conductor = this.#conductor;
		if (!conductor) return;
		this.follow(null);
		conductor.dismiss();
	}

	#onProgress(): void {
		const liveSeconds = this.#liveSeconds;
		if (Math.abs(liveSeconds - this.#rememberedSeconds) >= REMEMBER_EVERY_SECONDS) this.remember();
		if (this.durationSeconds - liveSeconds <= PRIME_AHEAD_SECONDS) this.#primeFollowing();
		this.#conductor?.tick();
	}

	#primeFollowing(): void {
		const following = this.track && this.queue.following(this.track);
		if (following && !this.#isCurrent(following)) this.#playback.prime(following);
	}

	#onEnded(): void {
		const { track } = this;
		if (!track) return;
		const following = this.queue.following(track);
		if (following) this.#moveTo(following);
		else this.#finish(true);
	}

	#finish(heard: boolean): void {
		this.#heardToEnd = heard;
		this.#playback.end();
		const { slug, own } = this.track ?? {};
		if (slug && !own) this.#dependencies.memory.place.current = { slug, seconds: 0 };
	}

	#moveTo(track: Playable | null): void {
		if (!track) return;
		if (this.#isCurrent(track)) this.#goTo(0);
		else this.#cue(track, 0);
		void this.#playback.start();
		this.#announceMove();
	}

	#cue(track: Playable, seconds: number): void {
		this.#playback.cue(track, seconds);
		this.remember();
	}

	#goTo(seconds: number): void {
		this.#playback.seek(seconds);
		this.remember();
	}

	#announceMove(): void {
		if (this.track) this.#dependencies.onmove?.(this.track);
	}

	get #liveSeconds(): number {
		return this.#playback.playhead.liveSeconds;
	}

	#restorePlace(): void {
		const place = this.#dependencies.memory.place.current;
		const track = this.queue.find(place?.slug);
		if (track && place && place.seconds < track.recording.durationSeconds) {
			this.#cue(track, place.seconds);
		}
	}

	#isCurrent({ slug }: Playable): boolean {
		return slug === this.track?.slug;
	}
}
