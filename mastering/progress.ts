import type { Recording } from '../src/content/manifest';
import { stepsPerRecording, type RecordingJob } from './recording-job';
import type { Listener } from './worker-pool';

/** Tells how the work goes: one line that changes on a terminal, else one line per recording. */
export class Progress implements Listener {
	readonly #startMs = Date.now();
	readonly #total: number;
	#steps = 0;
	#made = 0;
	#audioSeconds = 0;

	constructor(
		jobs: readonly RecordingJob[],
		private readonly out: NodeJS.WriteStream,
		private readonly errors: NodeJS.WriteStream
	) {
		this.#total = jobs.length;
	}

	step(): void {
		this.#steps++;
		if (this.out.isTTY) this.out.write(`\r\u001B[K${this.#line()}`);
	}

	warn(line: string): void {
		if (this.out.isTTY) this.out.write('\r\u001B[K');
		this.errors.write(`Warning: ${line}\n`);
	}

	done(recording: Recording): void {
		this.#made++;
		this.#audioSeconds += recording.durationSeconds;
		if (!this.out.isTTY) this.out.write(`${recording.slug}: ${this.#line()}\n`);
	}

	/** Says what it took. */
	finish(): void {
		const seconds = (Date.now() - this.#startMs) / 1000;
		const speed = (this.#audioSeconds / seconds).toFixed(1);
		const recordings = this.#made === 1 ? '1 recording' : `${this.#made} recordings`;
		if (this.out.isTTY) this.out.write('\r\u001B[K');
		this.out.write(
			`Mastered ${recordings} (${clock(this.#audioSeconds)}) in ${seconds.toFixed(1)} s, ${speed} × real time.\n`
		);
	}

	#line(): string {
		const share = this.#steps / (this.#total * stepsPerRecording);
		const leftSeconds = ((Date.now() - this.#startMs) / 1000) * (1 / share - 1);
		const left = share < 1 ? `, about ${Math.ceil(leftSeconds)} s left` : '';
		return `mastered ${this.#made} of ${this.#total}${left}`;
	}
}

function clock(seconds: number): string {
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
