import type { Track } from '$lib/album/tracks';
import type { Conductor, Player } from '$lib/player';
import type { SetAlarm } from './alarm';
import { albumLengthSeconds, schedule, type AlbumMoment, type Moment } from './schedule';
import { Synchroniser, TICK_MS } from './synchroniser';
import type { WorldClock } from './world-clock.svelte';

/** Whether the listener hears what everyone hears: not yet, yes, has paused, has chosen otherwise. */
export type Presence = 'out' | 'in' | 'paused' | 'left';

/** With less than this left of the album, the sound may play to its end. */
const NEARLY_OVER_SECONDS = 1;
/** Without a tick for this long, the machine slept or the page was frozen. */
const SLEPT_SECONDS = 2;

/**
 * Conducts the player by the clock, so that everyone hears the same moment of the album. Once
 * joined, it starts the album every hour, until the listener chooses something else.
 */
export class Hour implements Conductor {
	readonly tracks: readonly Track[];
	/** The time it goes by. */
	readonly clock: WorldClock;
	readonly #player: Player;
	readonly #synchroniser: Synchroniser;
	readonly #durations: readonly number[];
	#moment = $state.raw<Moment>({ phase: 'quiet', startsInSeconds: 0, nextStartMs: 0 });
	#presence = $state<Presence>('out');
	#behind = $state(false);
	/** Whether it's the hour, not the listener, that keeps the player silent. */
	#resting = false;
	#tickedAtMs = 0;
	#viewers = 0;
	/** How many checks of the device's clock are under way. */
	#holds = 0;
	#timer: ReturnType<typeof setInterval> | undefined;
	readonly #startAlarm: (onring: () => void) => SetAlarm;
	#setAlarm: SetAlarm | undefined;

	/**
	 * @param tracks what the hour plays, in order
	 * @param startAlarm starts what wakes a hidden page for the next start
	 */
	constructor(
		player: Player,
		tracks: readonly Track[],
		clock: WorldClock,
		startAlarm: (onring: () => void) => SetAlarm
	) {
		this.#startAlarm = startAlarm;
		this.tracks = tracks;
		this.#player = player;
		this.clock = clock;
		this.#synchroniser = new Synchroniser(player, tracks, clock);
		this.#durations = tracks.map(({ recording }) => recording.durationSeconds);
		this.#readTime();
	}

	/** The moment everyone is in. */
	get moment(): Moment {
		return this.#moment;
	}

	/** The track everyone is in, or null in the quiet. */
	get track(): Track | null {
		return this.#moment.phase === 'album' ? (this.tracks[this.#moment.index] ?? null) : null;
	}

	/** Whether the listener is in it. */
	get presence(): Presence {
		return this.#presence;
	}

	/** Whether the listener is in, but behind everyone because the server can't skip. */
	get behind(): boolean {
		return this.#presence === 'in' && this.#behind;
	}

	/** Whether the browser refused to start the album without a press. */
	get blocked(): boolean {
		return this.#presence === 'paused' && this.#player.blocked;
	}

	/** Keeps `moment` up to date for a page that shows it. @returns a function that ends this */
	show(): () => void {
		this.#viewers += 1;
		this.#readTime();
		this.#run();
		return () => {
			this.#viewers -= 1;
			if (this.#viewers === 0 && !this.#isFollowed) this.#player.follow(null);
		};
	}

	/** Makes the play button join, because the hour's own page has nothing else to play. */
	standBy(): void {
		if (!this.#player.active && !this.#player.conductor) this.#player.follow(this);
	}

	/** Joins everyone, or waits for the next start. Call during a press. */
	join(): void {
		this.#presence = 'in';
		this.#player.follow(this);
		this.#run();
		this.#readTime();
		if (this.#moment.phase === 'album') {
			this.#syncPlayback();
			return;
		}
		this.#rest();
		this.#armAlarm();
		const [first] = this.tracks;
		// Loaded during a press, an element may start later without one.
		if (first) void this.#player.primeTrack(first);
	}

	/** Leaves, and stays silent. */
	leave(): void {
		if (this.#presence === 'in') this.#player.pause();
		this.#player.follow(null);
		this.#presence = 'out';
	}

	/** Forgets that the listener has left. */
	forget(): void {
		if (this.#presence === 'left') this.#presence = 'out';
	}

	/** Changes nothing until a check of the device's clock, which has jumped, is over. */
	async hold(check: Promise<void>): Promise<void> {
		this.#holds += 1;
		await check;
		this.#holds -= 1;
		this.wake();
	}

	/** Brings what the page shows and plays up to date at once, after a sleep. */
	wake(): void {
		if (this.#holds > 0) return;
		this.#tickedAtMs = this.clock.now();
		this.#readTime();
		if (this.#presence !== 'in') return;
		// A pause caused by the sleep, not by the listener, is no reason to leave.
		this.#player.tick();
		if (this.#moment.phase === 'quiet') this.#fallQuiet();
		else if (!this.#player.active || this.#synchroniser.isOff(this.#moment)) this.#syncPlayback();
	}

	resume(): boolean {
		this.#readTime();
		if (this.#moment.phase === 'quiet' && this.#isFollowed) {
			this.#player.follow(null);
			this.#presence = 'left';
			return false;
		}
		this.join();
		return true;
	}

	dismiss(): void {
		if (this.#isFollowed) this.#presence = 'left';
	}

	tick(): void {
		if (this.#holds > 0) return;
		const nowMs = this.clock.now();
		const sinceTickSeconds = Math.max(0, nowMs - this.#tickedAtMs) / 1000;
		this.#tickedAtMs = nowMs;
		this.#readTime();
		if (this.#presence === 'paused' && this.#player.active) this.#presence = 'in';
		if (this.#presence !== 'in') this.#stopUnlessShown();
		else if (sinceTickSeconds > SLEPT_SECONDS && this.#player.readClock() === null) this.wake();
		else if (this.#moment.phase === 'quiet') this.#fallQuiet();
		else if (this.#player.active) {
			this.#resting = false;
			this.#synchroniser.keepTime(this.#moment, sinceTickSeconds, () => this.#presence === 'in');
			this.#behind = this.#synchroniser.isHeld(this.#moment) ?? this.#behind;
		} else this.#getGoing(this.#moment);
	}

	/** Whether the listener has joined and not left; a pause doesn't count as leaving. */
	get #isFollowed(): boolean {
		return this.#presence === 'in' || this.#presence === 'paused';
	}

	#readTime(): void {
		const moment = schedule(this.clock.now(), this.#durations);
		if (moment.phase === 'quiet') this.#behind = false;
		// Written without being read: an effect that called this would otherwise run for ever.
		this.#moment = moment;
	}

	#run(): void {
		this.#timer ??= setInterval(() => {
			this.tick();
		}, TICK_MS);
	}

	#stopUnlessShown(): void {
		if (this.#viewers > 0 || this.#presence === 'paused') return;
		clearInterval(this.#timer);
		this.#timer = undefined;
	}

	#syncPlayback(): void {
		this.#resting = false;
		this.#synchroniser.syncPlayback();
	}

	/** Falls silent, except that the last track may play to its end if it isn't far behind. */
	#fallQuiet(): void {
		this.#armAlarm();
		const { active, state } = this.#player;
		const seconds = this.#synchroniser.readAlbumSeconds();
		const ending = seconds !== null && this.#isNearlyOver(seconds);
		if ((active || state === 'failed') && !ending) this.#rest();
		else if (!active) this.#resting = true;
	}

	/** A hidden page's own timers may be a minute late for the start. */
	#armAlarm(): void {
		if (this.#moment.phase !== 'quiet') return;
		this.#setAlarm ??= this.#startAlarm(() => {
			this.tick();
		});
		this.#setAlarm(this.#moment.startsInSeconds * 1000);
	}

	#getGoing({ albumSeconds }: AlbumMoment): void {
		const { state, track } = this.#player;
		if (state === 'failed') {
			// If one track can't be loaded, the next may be.
			if (this.track?.slug !== track?.slug) this.#syncPlayback();
		} else if (state === 'ended' || this.#resting) {
			if (!this.#isNearlyOver(albumSeconds)) this.#syncPlayback();
		} else if (state === 'paused') {
			this.#presence = 'paused';
		}
	}

	#rest(): void {
		this.#resting = true;
		this.#synchroniser.resetRate();
		this.#player.pause();
	}

	#isNearlyOver(albumSeconds: number): boolean {
		return albumLengthSeconds(this.#durations) - albumSeconds < NEARLY_OVER_SECONDS;
	}
}
