import type { Track } from '$lib/album/tracks';
import type { Player } from '$lib/player';
import { correctedRate, DriftMeter, JUMP_SECONDS } from './drift';
import { albumLengthSeconds, schedule, type AlbumMoment } from './schedule';
import type { WorldClock } from './world-clock.svelte';

/** How often the clock is read. */
export const TICK_MS = 100;
/** How long an element's clock isn't trusted after a start, because it may lag. */
const STEADY_MS = 800;
/** For this long after a start, the sound may jump a few times; after a change of track, once. */
const SETTLING_MS = 6000;
const MAX_SETTLING_JUMPS = 3;
/**
 * While settling, a drift beyond this is corrected by a jump: after a start, and after a change of
 * track. Two listeners who are off by this much in opposite directions are still within 150 ms.
 */
const SETTLED_SECONDS = 0.06;
const CHANGED_SECONDS = 0.075;
/** Readings this far apart come from a hidden page, whose timers are slow. */
const SLOW_TIMER_SECONDS = 0.5;
/** How long a start is assumed to take until one has been measured, and at most. */
const INITIAL_LATENCY_SECONDS = 0.1;
const MAX_LATENCY_SECONDS = 0.5;

/** Keeps the player at the moment everyone is in: by jumps at first, then by its rate. */
export class Synchroniser {
	readonly #player: Player;
	readonly #tracks: readonly Track[];
	readonly #durations: readonly number[];
	readonly #clock: WorldClock;
	readonly #meter = new DriftMeter();
	#rate = 1;
	#settlingUntilMs = 0;
	#settlingJumps = 0;
	#settledSeconds = SETTLED_SECONDS;
	#steadyFromMs = 0;
	#heardSlug: string | undefined;
	#latencySeconds = INITIAL_LATENCY_SECONDS;
	#changeLatencySeconds = INITIAL_LATENCY_SECONDS;
	/** The track changed to ahead of the clock, until the latency of that change is measured. */
	#changedTo: Track | undefined;

	constructor(player: Player, tracks: readonly Track[], clock: WorldClock) {
		this.#player = player;
		this.#tracks = tracks;
		this.#durations = tracks.map(({ recording }) => recording.durationSeconds);
		this.#clock = clock;
	}

	/** Plays what everyone hears. */
	syncPlayback(): void {
		this.#settle(MAX_SETTLING_JUMPS, SETTLED_SECONDS);
		this.#changedTo = undefined;
		this.#jump();
	}

	/** Whether the sound is too far off for it to have just been playing on time. */
	isOff(moment: AlbumMoment): boolean {
		return Math.abs(this.#readDrift(moment) ?? 0) > SETTLED_SECONDS;
	}

	/**
	 * Whether the sound is in everyone's track but can't be moved to their place in it; null while it
	 * isn't running.
	 */
	isHeld(moment: AlbumMoment): boolean | null {
		const drift = this.#readDrift(moment);
		if (drift === null) return null;
		return Math.abs(drift) > JUMP_SECONDS && this.#isOutOfReach(moment);
	}

	/** Plays at normal speed again. */
	resetRate(): void {
		this.#setRate(1);
	}

	/** Where the sound is in the album, in seconds; null while it isn't running. */
	readAlbumSeconds(): number | null {
		const { track } = this.#player;
		const seconds = this.#player.readClock();
		const index = this.#tracks.findIndex(({ slug }) => slug === track?.slug);
		if (seconds === null || index < 0) return null;
		return albumLengthSeconds(this.#durations.slice(0, index)) + seconds;
	}

	/**
	 * Keeps time while the player plays; called at every tick.
	 * @param sinceTickSeconds how long ago the last tick was
	 * @param isChangeWanted asked just before a change of track by the clock
	 */
	keepTime(moment: AlbumMoment, sinceTickSeconds: number, isChangeWanted: () => boolean): void {
		const nowMs = this.#clock.now();
		const reading = this.#readDrift(moment);
		if (this.#player.track?.slug !== this.#heardSlug) this.#handleChange();
		if (reading === null) {
			this.#steadyFromMs = nowMs + STEADY_MS;
			this.#meter.reset();
			return;
		}
		this.#changeOnTime(moment, isChangeWanted);
		if (nowMs < this.#steadyFromMs) return;
		// With slow timers there won't be more readings soon, so one has to do.
		const slow = sinceTickSeconds > SLOW_TIMER_SECONDS;
		const drift = this.#meter.add(nowMs, reading) ?? (slow ? reading : undefined);
		if (drift === undefined) return;
		this.#updateLatency(drift);
		if (nowMs < this.#settlingUntilMs && this.#settlingJumps > 0) {
			if (Math.abs(drift) > this.#settledSeconds) {
				this.#settlingJumps -= 1;
				this.#latencySeconds = clampLatency(this.#latencySeconds - drift);
				this.#jump();
				return;
			}
			this.#settlingJumps = 0;
		}
		const rate = correctedRate(drift, this.#rate, slow ? sinceTickSeconds : 0);
		if (rate === null) this.syncPlayback();
		else this.#setRate(rate);
	}

	/** Starts over with a track that has begun, by the clock or after the previous one. */
	#handleChange(): void {
		this.#heardSlug = this.#player.track?.slug;
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

	/** Changes track by the clock, ahead by as long as a start takes. */
	#changeOnTime({ index, positionSeconds }: AlbumMoment, isChangeWanted: () => boolean): void {
		const track = this.#tracks[index];
		const next = this.#tracks[index + 1];
		if (!track || !next || this.#player.track?.slug !== track.slug) return;
		const leftSeconds =
			track.recording.durationSeconds - positionSeconds - this.#changeLatencySeconds;
		// The change is prepared within the last tick before it.
		if (leftSeconds > TICK_MS / 1000 || this.#changedTo === next) return;
		this.#changedTo = next;
		setTimeout(() => {
			const { active } = this.#player;
			if (!isChangeWanted() || this.#player.track?.slug !== track.slug || !active) return;
			this.#player.playFrom(next, 0);
		}, leftSeconds * 1000);
	}

	/** Learns how long a change of track takes, from the drift after one. */
	#updateLatency(drift: number): void {
		if (!this.#changedTo || this.#player.track?.slug !== this.#changedTo.slug) return;
		this.#changedTo = undefined;
		this.#changeLatencySeconds = clampLatency(this.#changeLatencySeconds - drift);
	}

	#jump(): void {
		this.#meter.reset();
		this.#steadyFromMs = this.#clock.now() + STEADY_MS;
		this.#setRate(1);
		const moment = schedule(this.#clock.now() + this.#latencySeconds * 1000, this.#durations);
		const track = moment.phase === 'album' ? this.#tracks[moment.index] : undefined;
		if (moment.phase !== 'album' || !track) return;
		this.#heardSlug = track.slug;
		// If the server can't skip, only time helps: the next track starts on time in any case.
		if (this.#player.active && this.#isOutOfReach(moment)) return;
		this.#player.playFrom(track, moment.positionSeconds);
	}

	#isOutOfReach({ index, positionSeconds }: AlbumMoment): boolean {
		const isHere = this.#player.track?.slug === this.#tracks[index]?.slug;
		return isHere && !this.#player.canReach(positionSeconds);
	}

	#setRate(rate: number): void {
		this.#rate = rate;
		this.#player.setRate(rate);
	}

	/** Where the sound is, minus where everyone is; null while it isn't running. */
	#readDrift({ albumSeconds }: AlbumMoment): number | null {
		const seconds = this.readAlbumSeconds();
		return seconds === null ? null : seconds - albumSeconds;
	}
}

function clampLatency(seconds: number): number {
	return Math.min(Math.max(0, seconds), MAX_LATENCY_SECONDS);
}
