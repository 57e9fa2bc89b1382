import { Persisted } from '$lib/storage/persisted';
import { visitStore } from '$lib/storage/visit-store';
import { MAX_GAIN_DB, type GainProblem, type GainStage } from './audio';

/** What "Listen closer" needs of a player. */
export interface CloserPlayer {
	readonly gain: GainStage | undefined;
	prepare(): Promise<void>;
}

/** How much louder the listener wants it. Remembered for this visit only: nobody expects +48 dB. */
export class Closer {
	/** Whether this browser can do it here: audio worklets need a secure address. */
	readonly available: boolean;
	readonly #player: CloserPlayer;
	readonly #stored: Pick<Persisted<number>, 'read' | 'write'>;
	#gainDb = $state(0);
	#problem = $state<GainProblem | null>(null);

	/** @param stored where it is remembered; this browser's session storage unless told */
	constructor(
		player: CloserPlayer,
		available = typeof AudioWorkletNode !== 'undefined',
		stored: Pick<Persisted<number>, 'read' | 'write'> = new Persisted(
			'closer',
			parseGain,
			visitStore()
		)
	) {
		this.#player = player;
		this.available = available;
		this.#stored = stored;
	}

	/** The gain that was asked for, in dB: a whole number, 0 to 48. */
	get gainDb(): number {
		return this.#gainDb;
	}

	/** Why that gain is not given, or null. */
	get problem(): GainProblem | null {
		return this.#problem;
	}

	/** Brings back what was remembered. It is heard from the next press of play. */
	async restore(): Promise<void> {
		const remembered = this.#stored.read() ?? 0;
		if (!this.available || remembered === 0) return;
		this.#gainDb = remembered;
		const gain = await this.#connect();
		gain?.preset(this.#gainDb);
		// What can't be fetched now is told when it is missed.
		await gain?.prepare().catch(() => undefined);
	}

	/** Fetches what the first change will need. A failure waits for the change to be told. */
	async prepare(): Promise<void> {
		if (this.available) await (await this.#connect())?.prepare().catch(() => undefined);
	}

	/** Sets the gain in dB; what lies outside 0 to 48 is drawn inside. To be called during a press. */
	set(gainDb: number): void {
		if (!this.available || !Number.isFinite(gainDb)) return;
		this.#gainDb = Math.min(MAX_GAIN_DB, Math.max(0, Math.round(gainDb)));
		this.#stored.write(this.#gainDb);
		// At once where it can be: a browser may let Web Audio run only while the press is answered.
		const { gain: ready } = this.#player;
		if (ready) this.#apply(ready);
		else {
			void this.#connect().then((gain) => {
				if (gain) this.#apply(gain);
			});
		}
	}

	/** Adds gain, or takes some away by a negative number of dB. */
	step(decibels: number): void {
		this.set(this.#gainDb + decibels);
	}

	#apply(gain: GainStage): void {
		gain.onproblem = this.#hearProblem;
		gain.set(this.#gainDb);
	}

	async #connect(): Promise<GainStage | undefined> {
		await this.#player.prepare();
		const { gain } = this.#player;
		if (gain) gain.onproblem = this.#hearProblem;
		else if (this.#gainDb > 0) this.#problem = 'missing';
		return gain;
	}

	readonly #hearProblem = (problem: GainProblem | null) => {
		this.#problem = problem;
	};
}

function parseGain(value: unknown): number | undefined {
	const fits = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_GAIN_DB;
	return fits ? Number(value) : undefined;
}

const closers = new WeakMap<CloserPlayer, Closer>();

/** The one "Listen closer" of a player; made, and its gain brought back, when first asked for. */
export function closerOf(player: CloserPlayer): Closer {
	let closer = closers.get(player);
	if (!closer) {
		closer = new Closer(player);
		closers.set(player, closer);
		void closer.restore();
	}
	return closer;
}
