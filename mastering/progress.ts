import type { Recording } from '../src/content/manifest';

/** Reports progress: a line that is rewritten on a terminal, otherwise only a start and an end. */
export class Progress {
	readonly #startMs = Date.now();
	readonly #shares = new Map<string, number>();
	#audioSeconds = 0;

	/** @param total How many recordings will be made. */
	constructor(
		private readonly total: number,
		private readonly out: NodeJS.WriteStream
	) {
		if (!out.isTTY && total > 0) out.write(`Mastering ${recordings(total)}…\n`);
	}

	/** Sets how much of a recording is done, 0 to 1. */
	advance(slug: string, share: number): void {
		this.#shares.set(slug, share);
		if (!this.out.isTTY) return;
		const shares = [...this.#shares.values()];
		const done = shares.filter((of) => of === 1).length;
		const whole = shares.reduce((sum, of) => sum + of, 0) / this.total;
		const leftSeconds = this.#seconds() * (1 / whole - 1);
		const left = whole < 1 ? `, about ${Math.ceil(leftSeconds)} s left` : '';
		this.clear();
		this.out.write(`Mastered ${done} of ${this.total}${left}`);
	}

	/** A recording is finished. */
	done({ slug, durationSeconds }: Recording): void {
		this.#audioSeconds += durationSeconds;
		this.advance(slug, 1);
	}

	/** Clears the line for something else. */
	clear(): void {
		if (this.out.isTTY) this.out.write('\r\u001B[K');
	}

	/** Prints how long it took. */
	finish(): void {
		this.clear();
		if (this.total === 0) {
			this.out.write('Brought the album up to date.\n');
			return;
		}
		const speed = (this.#audioSeconds / this.#seconds()).toFixed(1);
		this.out.write(
			`Mastered ${recordings(this.#shares.size)} (${clock(this.#audioSeconds)}) in ${this.#seconds().toFixed(1)} s, ${speed} × real time.\n`
		);
	}

	#seconds(): number {
		return (Date.now() - this.#startMs) / 1000;
	}
}

function recordings(count: number): string {
	return count === 1 ? '1 recording' : `${count} recordings`;
}

function clock(seconds: number): string {
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
