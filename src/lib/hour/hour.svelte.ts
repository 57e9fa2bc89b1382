import type { Track } from '$lib/album/tracks';
import type { Conductor, Player } from '$lib/player';
import { correct, DriftMeter } from './drift';
import { albumLengthSeconds, schedule, type Moment } from './schedule';
import type { WorldClock } from './world-clock.svelte';

/** Whether the listener hears what everyone does: not yet, yes, has paused, has chosen otherwise. */
export type Presence = 'out' | 'in' | 'paused' | 'left';

/** How often the moment is looked at. */
const BEAT_MS = 100;
/** An element's clock may lag in its first moments: until then it is not measured. */
const STEADY_MS = 800;
/** After a start the sound may be moved a few times, after a change once: it has only just begun. */
const SETTLING_MS = 6000;
const MOST_SETTLING_JUMPS = 3;
/**
 * A drift that is mended by a jump while settling, in seconds, after a start and after a change: two
 * listeners who are off by that in opposite directions are still within 150 ms.
 */
const SETTLED_SECONDS = 0.06;
const CHANGED_SECONDS = 0.075;
/** Less than this before a change, the element's own end is waited for. */
const NEARLY_OVER_SECONDS = 1;
/** Timers that are so far apart are those of a hidden page. */
const RARE_SECONDS = 0.5;
/** Nothing has run for so long: the machine slept, or the page was frozen. */
const SLEPT_SECONDS = 2;
/** What a start takes before the first has been measured, and what it may take at most. */
const FIRST_LATENCY_SECONDS = 0.1;
const MOST_LATENCY_SECONDS = 0.5;

/**
 * Conducts the player by the clock, so that everyone hears the same moment of the album. Joined
 * once, it starts the album by itself at every hour, until the listener chooses something else.
 */
export class Hour implements Conductor {
	readonly #player: Player;
	readonly tracks: readonly Track[];
	readonly #durations: readonly number[];
	readonly #clock: WorldClock;
	readonly #meter = new DriftMeter();
	#moment = $state.raw<Moment>({ phase: 'quiet', startsInSeconds: 0, nextStartMs: 0 });
	#presence = $state<Presence>('out');
	#driftSeconds = 0;
	/** Whether it is the hour that keeps the player silent, not the listener. */
	#resting = false;
	#rate = 1;
	#settlingUntilMs = 0;
	#settlingJumps = 0;
	#settledSeconds = SETTLED_SECONDS;
	#steadyFromMs = 0;
	#heard: Track | null = null;
	#latencySeconds = FIRST_LATENCY_SECONDS;
	#changeLatencySeconds = FIRST_LATENCY_SECONDS;
	/** The change that has been made ahead of the clock, and whose latency is yet to be measured. */
	#changedTo: Track | undefined;
	#beatMs = 0;
	#viewers = 0;
	/** How many are finding out what the time is. */
	#holds = 0;
	#timer: ReturnType<typeof setInterval> | undefined;

	/** @param tracks those that the hour plays, in order */
	constructor(player: Player, tracks: readonly Track[], clock: WorldClock) {
		this.#player = player;
		this.tracks = tracks;
		this.#durations = tracks.map(({ recording }) => recording.durationSeconds);
		this.#clock = clock;
		this.look();
	}

	/** The moment that everyone is in. */
	get moment(): Moment {
		return this.#moment;
	}

	/** The track that everyone is in, or null in the quiet. */
	get track(): Track | null {
		return this.#moment.phase === 'album' ? (this.tracks[this.#moment.index] ?? null) : null;
	}

	/** Whether the listener is in it. */
	get presence(): Presence {
		return this.#presence;
	}

	/** Whether the browser refused to start the album without a press. */
	get blocked(): boolean {
		return this.#presence === 'paused' && this.#player.blocked;
	}

	/** How long the album lasts, in seconds. */
	get lengthSeconds(): number {
		return albumLengthSeconds(this.#durations);
	}

	/** How far the sound is from where it should be, in seconds, when it was last measured. */
	get driftSeconds(): number {
		return this.#driftSeconds;
	}

	/** Looks at the clock for someone who shows it. @returns a function for when they no longer do */
	show(): () => void {
		this.#viewers += 1;
		this.look();
		this.#run();
		return () => {
			this.#viewers -= 1;
		};
	}

	/** Reads the clock. */
	look(): void {
		this.#moment = schedule(this.#clock.now(), this.#durations);
	}

	/** Joins, at the moment that everyone is in, or for the next start. To be called in a press. */
	join(): void {
		this.#presence = 'in';
		this.#player.follow(this);
		this.#run();
		this.look();
		if (this.#moment.phase === 'album') {
			this.#seat();
			return;
		}
		this.#rest();
		const [first] = this.tracks;
		// Loaded during the press, the element may start by itself later.
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

	/**
	 * The device's clock has jumped: what is shown and played goes on as it is until it is known
	 * what the time is.
	 */
	async hold(known: Promise<void>): Promise<void> {
		this.#holds += 1;
		await known;
		this.#holds -= 1;
		this.wake();
	}

	/** The page has slept: what it shows and plays is to be true again at once. */
	wake(): void {
		if (this.#holds > 0) return;
		this.#beatMs = this.#clock.now();
		this.look();
		if (this.#presence !== 'in') return;
		// A pause that came from the sleep, not from the listener, is no reason to leave.
		this.#player.tick();
		if (this.#moment.phase === 'quiet') this.#fallQuiet();
		else if (!this.#player.active) this.#seat();
		else if (Math.abs(this.#readDrift(this.#moment) ?? 0) > SETTLED_SECONDS) this.#seat();
	}

	resume(): boolean {
		this.look();
		if (this.#moment.phase === 'quiet') {
			this.leave();
			return false;
		}
		this.#presence = 'in';
		this.#seat();
		return true;
	}

	dismiss(): void {
		this.#presence = this.#moment.phase === 'album' ? 'left' : 'out';
	}

	tick(): void {
		if (this.#holds > 0) return;
		const nowMs = this.#clock.now();
		const sinceBeatSeconds = Math.max(0, nowMs - this.#beatMs) / 1000;
		this.#beatMs = nowMs;
		this.look();
		if (this.#presence === 'paused' && this.#player.active) this.#presence = 'in';
		if (this.#presence !== 'in') this.#stopUnlessShown();
		else if (sinceBeatSeconds > SLEPT_SECONDS && this.#player.readClock() === null) this.wake();
		else if (this.#moment.phase === 'quiet') this.#fallQuiet();
		else if (this.#player.active) this.#keepTime(nowMs, this.#moment, sinceBeatSeconds);
		else this.#getGoing(this.#moment);
	}

	#run(): void {
		this.#timer ??= setInterval(() => {
			this.tick();
		}, BEAT_MS);
	}

	#stopUnlessShown(): void {
		if (this.#viewers > 0 || this.#presence === 'paused') return;
		clearInterval(this.#timer);
		this.#timer = undefined;
	}

	/** In the quiet the last track may end by itself, but a sound that is far behind may not. */
	#fallQuiet(): void {
		const { active, state } = this.#player;
		const seconds = this.#readAlbumSeconds();
		const ending = seconds !== null && this.lengthSeconds - seconds < NEARLY_OVER_SECONDS;
		if ((active || state === 'failed') && !ending) this.#rest();
		else if (!active) this.#resting = true;
	}

	#getGoing({ albumSeconds }: Moment & { phase: 'album' }): void {
		const { state } = this.#player;
		if (state === 'failed') {
			// What can't be had of one track may be had of the next.
			if (this.track !== this.#player.track) this.#seat();
			return;
		}
		if (state === 'ended' || this.#resting) {
			if (this.lengthSeconds - albumSeconds > NEARLY_OVER_SECONDS) this.#seat();
		} else if (state === 'paused') {
			this.#presence = 'paused';
		}
	}

	#keepTime(nowMs: number, moment: Moment & { phase: 'album' }, sinceBeatSeconds: number): void {
		const reading = this.#readDrift(moment);
		if (this.#player.track !== this.#heard) this.#noteChange();
		if (reading === null) {
			this.#steadyFromMs = nowMs + STEADY_MS;
			this.#meter.reset();
			return;
		}
		this.#changeOnTime(moment);
		if (nowMs < this.#steadyFromMs) return;
		// Where timers are rare there won't be more readings soon, and one must do.
		const rare = sinceBeatSeconds > RARE_SECONDS;
		const drift = this.#meter.add(nowMs, reading) ?? (rare ? reading : undefined);
		if (drift === undefined) return;
		this.#driftSeconds = drift;
		this.#learn(drift);
		if (nowMs < this.#settlingUntilMs && this.#settlingJumps > 0) {
			if (Math.abs(drift) > this.#settledSeconds) {
				this.#settlingJumps -= 1;
				this.#latencySeconds = within(this.#latencySeconds - drift);
				this.#jump();
				return;
			}
			this.#settlingJumps = 0;
		}
		const correction = correct(drift, this.#rate, rare ? sinceBeatSeconds : 0);
		if (correction.jump) this.#seat();
		else this.#setRate(correction.rate);
	}

	/** Another track has begun, by the clock or because the one before was over. */
	#noteChange(): void {
		this.#heard = this.#player.track;
		this.#meter.reset();
		this.#rate = 1;
		this.#settle(1, CHANGED_SECONDS);
	}

	#settle(jumps: number, withinSeconds: number): void {
		const nowMs = this.#clock.now();
		this.#steadyFromMs = nowMs + STEADY_MS;
		this.#settlingUntilMs = nowMs + SETTLING_MS;
		this.#settlingJumps = jumps;
		this.#settledSeconds = withinSeconds;
	}

	/** The track changes by the clock, ahead of it by what a start takes. */
	#changeOnTime({ index, positionSeconds }: Moment & { phase: 'album' }): void {
		const track = this.tracks[index];
		const next = this.tracks[index + 1];
		if (!track || !next || this.#player.track !== track) return;
		const leftSeconds =
			track.recording.durationSeconds - positionSeconds - this.#changeLatencySeconds;
		if (leftSeconds > BEAT_MS / 1000 || this.#changedTo === next) return;
		this.#changedTo = next;
		setTimeout(() => {
			if (this.#presence !== 'in' || this.#player.track !== track || !this.#player.active) return;
			this.#player.playFrom(next, 0);
		}, leftSeconds * 1000);
	}

	/** What the last change took more or less than was allowed for. */
	#learn(drift: number): void {
		if (!this.#changedTo || this.#player.track !== this.#changedTo) return;
		this.#changedTo = undefined;
		this.#changeLatencySeconds = within(this.#changeLatencySeconds - drift);
	}

	/** Plays the moment that everyone is in. */
	#seat(): void {
		this.#settle(MOST_SETTLING_JUMPS, SETTLED_SECONDS);
		this.#resting = false;
		this.#changedTo = undefined;
		this.#jump();
	}

	#jump(): void {
		this.#meter.reset();
		this.#steadyFromMs = this.#clock.now() + STEADY_MS;
		this.#setRate(1);
		const moment = schedule(this.#clock.now() + this.#latencySeconds * 1000, this.#durations);
		const track = moment.phase === 'album' ? this.tracks[moment.index] : undefined;
		if (moment.phase !== 'album' || !track) return;
		this.#heard = track;
		this.#player.playFrom(track, moment.positionSeconds);
	}

	#rest(): void {
		this.#resting = true;
		this.#setRate(1);
		this.#player.pause();
	}

	#setRate(rate: number): void {
		this.#rate = rate;
		this.#player.setRate(rate);
	}

	/** Where the sound is, minus where everyone is; null while it stands still. */
	#readDrift({ albumSeconds }: Moment & { phase: 'album' }): number | null {
		const seconds = this.#readAlbumSeconds();
		return seconds === null ? null : seconds - albumSeconds;
	}

	#readAlbumSeconds(): number | null {
		const { track } = this.#player;
		const seconds = this.#player.readClock();
		const index = track ? this.tracks.indexOf(track) : -1;
		if (seconds === null || index < 0) return null;
		return albumLengthSeconds(this.#durations.slice(0, index)) + seconds;
	}
}

function within(latencySeconds: number): number {
	return Math.min(Math.max(0, latencySeconds), MOST_LATENCY_SECONDS);
}
