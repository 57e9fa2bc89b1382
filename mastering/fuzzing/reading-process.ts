import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { MasteringFault } from '../fault';
import { openMaster } from '../sources/read-master';
import { rmsDbfs, type SoundFigures } from './other-decoder';

/** Longer than any small file takes to read, even on a busy machine. */
const timeoutMs = 20_000;

/** What a run of mastering would do with a master. */
export type Reading =
	| { readonly outcome: 'read'; readonly lines: readonly string[]; readonly figures: SoundFigures }
	| { readonly outcome: 'refused'; readonly lines: readonly string[] };

/** Reads a master to its end. @throws Error unless it is read, or refused with a MasteringFault. */
export async function readMaster(path: string): Promise<Reading> {
	try {
		const master = await openMaster(path);
		let frames = 0;
		let power = 0;
		for (const { left, right } of master.blocks) {
			if (left.length === 0) throw new Error('an empty block');
			frames += left.length;
			for (const [i, x] of left.entries()) power += (x ** 2 + (right[i] ?? 0) ** 2) / 2;
		}
		const figures = { frames, rmsDbfs: rmsDbfs(power, frames) };
		return { outcome: 'read', lines: master.warnings(), figures };
	} catch (error) {
		if (!(error instanceof MasteringFault)) throw error;
		// The reading failed unexpectedly.
		if (error.cause instanceof Error) throw error.cause;
		return { outcome: 'refused', lines: [error.message] };
	}
}

/**
 * Reads masters in a process of its own, so that a crash in FFmpeg is a finding rather than the end of
 * the run; one that crashed or hung is replaced. Dispose of it when done.
 */
export class ReadingProcess implements Disposable {
	#child: ChildProcess | null = null;

	/** @throws Error when the process crashes, or doesn't answer in time. */
	async read(path: string): Promise<Reading> {
		const child = (this.#child ??= fork(fileURLToPath(new URL('./child.ts', import.meta.url)), {
			execArgv: ['--import', 'tsx'],
			// JSON has no infinity, which is the level of digital silence.
			serialization: 'advanced'
		}));
		try {
			return await new Promise<Reading>((resolve, reject) => {
				const timer = setTimeout(() => {
					reject(new Error(`no answer within ${timeoutMs} ms`));
				}, timeoutMs);
				child.once('message', (reading) => {
					clearTimeout(timer);
					child.removeAllListeners();
					resolve(reading as Reading);
				});
				child.once('exit', (code, signal) => {
					clearTimeout(timer);
					reject(new Error(`the reader ended with ${signal ?? code ?? 'nothing'}`));
				});
				child.send(path);
			});
		} catch (error) {
			this[Symbol.dispose]();
			throw error;
		}
	}

	[Symbol.dispose](): void {
		this.#child?.kill('SIGKILL');
		this.#child = null;
	}
}
