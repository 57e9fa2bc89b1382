import { MAX_GAIN_DB, type GainProblem, type GainStage, type PlayerEngine } from './audio';
import type { Remembered } from './memory';

/** What "Listen closer" does. */
export const gainDescription =
	'Turns the room up by as much as 48 dB. A limiter keeps sudden sounds in check.';

/** "Listen closer": how much louder the listener wants the room. */
export class Gain {
	/** Whether this browser can amplify at this address: audio worklets need a secure one. */
	readonly available: boolean;
	readonly #engine: Pick<PlayerEngine, 'prepare' | 'gain'>;
	readonly #memory: Remembered<number>;
	#gainDb = $state(0);
	#problem = $state<GainProblem | null>(null);

	constructor(
		engine: Pick<PlayerEngine, 'prepare' | 'gain'>,
		memory: Remembered<number>,
		available = typeof AudioWorkletNode !== 'undefined'
	) {
		this.#engine = engine;
		this.#memory = memory;
		this.available = available;
	}

	/** The gain the listener wants, in dB: a whole number, 0 to 48. */
	get gainDb(): number {
		return this.#gainDb;
	}

	/** Why the gain isn't applied, or null. */
	get problem(): GainProblem | null {
		return this.#problem;
	}

	/** Restores the remembered gain. */
	async restore(): Promise<void> {
		await this.preset(this.#memory.current ?? 0);
	}

	/** Sets a gain in dB to be applied at the next press of play, without remembering it. */
	async preset(gainDb: number): Promise<void> {
		if (!this.available || gainDb === 0) return;
		this.#gainDb = gainDb;
		const stage = await this.#connect();
		stage?.preset(this.#gainDb);
		// A failure is reported when the gain is needed.
		await stage?.prepare().catch(() => undefined);
	}

	/** Fetches what the first change needs. A failure is reported at the change. */
	async prepare(): Promise<void> {
		if (this.available) await (await this.#connect())?.prepare().catch(() => undefined);
	}

	/** Sets the gain in dB, clamped to 0 to 48. Call during a press. */
	set(gainDb: number): void {
		if (!this.available || !Number.isFinite(gainDb)) return;
		this.#gainDb = Math.min(MAX_GAIN_DB, Math.max(0, Math.round(gainDb)));
		this.#memory.current = this.#gainDb;
		// At once if possible: a browser may let Web Audio start only during the press.
		const stage = this.#listenToStage();
		if (stage) stage.set(this.#gainDb);
		else void this.#connect().then((late) => late?.set(this.#gainDb));
	}

	/** Changes the gain by a number of dB, which may be negative. */
	step(decibels: number): void {
		this.set(this.#gainDb + decibels);
	}

	/** Listens to what applies the gain, once the engine is ready. */
	#listenToStage(): GainStage | undefined {
		const { gain: stage } = this.#engine;
		if (stage) {
			stage.onproblem = (problem) => {
				this.#problem = problem;
			};
		}
		return stage;
	}

	async #connect(): Promise<GainStage | undefined> {
		await this.#engine.prepare().catch(() => undefined);
		const stage = this.#listenToStage();
		if (!stage && this.#gainDb > 0) this.#problem = 'missing';
		return stage;
	}
}

/** Why this browser can't amplify at this address. */
export function describeUnavailable(isSecureContext: boolean): string {
	return isSecureContext
		? 'This browser can’t do that. The recording plays at its own level.'
		: 'This works only over https. Here the recording plays at its own level.';
}

/** Why the gain isn't applied. */
export function describeProblem(problem: GainProblem): string {
	return problem === 'missing'
		? 'Listen closer did not load. The recording plays at its own level.'
		: 'The browser has blocked Listen closer for now. The recording plays at its own level until you press play again.';
}

/** A gain as printed: `+36 dB`, `0 dB`. */
export function formatGain(gainDb: number): string {
	return `${gainDb > 0 ? '+' : ''}${gainDb} dB`;
}

/** A gain in words: "36 decibels louder". */
export function speakGain(gainDb: number): string {
	if (gainDb === 0) return 'Off';
	return `${gainDb} ${gainDb === 1 ? 'decibel' : 'decibels'} louder`;
}
