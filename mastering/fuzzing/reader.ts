import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./read-files.ts', import.meta.url));

/** No small file takes longer to read, on a machine that is busy with others. */
const mostMs = 10_000;

/** What became of reading a file. */
export type Reading =
	| { readonly outcome: 'crash' | 'hang'; readonly detail: string }
	| { readonly outcome: 'answer'; readonly lines: readonly string[] };

/** A process that reads masters; one that crashed or hung is replaced. To be disposed of. */
export class Reader implements Disposable {
	#child: ChildProcessWithoutNullStreams | null = null;
	#answers: Interface | null = null;
	#errors = '';

	async read(path: string): Promise<Reading> {
		const { child, answers } = this.#running();
		const reading = new Promise<Reading>((resolve) => {
			const timer = setTimeout(() => {
				end({ outcome: 'hang', detail: `no answer for ${mostMs} ms` });
			}, mostMs);
			const onLine = (line: string): void => {
				end({ outcome: 'answer', lines: JSON.parse(line) as string[] });
			};
			const onExit = (code: number | null, signal: string | null): void => {
				end({ outcome: 'crash', detail: `${signal ?? `code ${code}`}: ${this.#errors}` });
			};
			const end = (result: Reading): void => {
				clearTimeout(timer);
				answers.off('line', onLine);
				child.off('exit', onExit);
				if (result.outcome !== 'answer') this[Symbol.dispose]();
				resolve(result);
			};
			answers.on('line', onLine);
			child.on('exit', onExit);
		});
		child.stdin.write(`${path}\n`);
		return reading;
	}

	[Symbol.dispose](): void {
		this.#child?.kill('SIGKILL');
		this.#child = null;
		this.#answers = null;
		this.#errors = '';
	}

	#running(): { child: ChildProcessWithoutNullStreams; answers: Interface } {
		if (!this.#child || !this.#answers) {
			this.#child = spawn(process.execPath, ['--import', 'tsx', program]);
			this.#child.stdin.on('error', () => undefined);
			this.#child.stderr.on('data', (data: Buffer) => {
				this.#errors += data.toString();
			});
			this.#answers = createInterface({ input: this.#child.stdout });
		}
		return { child: this.#child, answers: this.#answers };
	}
}
