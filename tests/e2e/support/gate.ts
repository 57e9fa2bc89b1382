import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { serve } from '../../../deploy/serve';
import { listen } from '../../support/listen';
import { test as base } from './test';

/** What happens to a request. `cut` truncates its response, `hold` keeps it until the next decision. */
export type Fate = 'pass' | 'cut' | 'hold';

/** `build/`, served behind a gate that sees every request of page and worker, and may stop some. */
export interface Gate {
	/** The address of the home page, without a trailing slash. */
	readonly url: string;
	/** What was asked for, in order: the path, and after a space the `Range`, if there is one. */
	readonly asked: readonly string[];
	/** Decides what happens to requests from now on, and to those that are held. */
	decide(fate: (asked: string) => Fate): void;
	/** Appends a text to what the site serves at a path from now on. */
	append(path: string, text: string): void;
	/** Stops like a crashed server. */
	close(): Promise<void>;
	/** Comes back at the same address. */
	open(): Promise<void>;
}

/** A test with a service worker, on a site behind a gate. */
export const test = base.extend<{ gate: Gate }>({
	serviceWorkers: 'allow',
	// Playwright reads from the pattern which fixtures are wanted.
	// eslint-disable-next-line no-empty-pattern
	gate: async ({}, use) => {
		const gate = await openGate();
		await use(gate);
		await gate.close();
	}
});

/** Opens a gate at a free port. */
async function openGate(): Promise<Gate> {
	const origin = await serve({ directory: join(import.meta.dirname, '../../../build'), port: 0 });
	const asked: string[] = [];
	const endings = new Map<string, string>();
	let decide: (asked: string) => Fate = () => 'pass';
	let held: (() => void)[] = [];

	const server = createServer((incoming, outgoing) => {
		const path = incoming.url ?? '/';
		const line = [path, incoming.headers.range].filter(Boolean).join(' ');
		asked.push(line);
		const meetFate = () => {
			const fate = decide(line);
			if (fate === 'hold') held.push(meetFate);
			else forward(incoming, outgoing, fate, endings.get(path));
		};
		meetFate();
	});

	function forward(
		incoming: IncomingMessage,
		outgoing: ServerResponse,
		fate: Fate,
		ending = ''
	): void {
		// Without the browser's headers the answer is neither compressed nor a 304.
		const headers = ending ? {} : incoming.headers;
		request(origin.url + (incoming.url ?? ''), { method: incoming.method, headers }, (answer) => {
			const answered = { ...answer.headers };
			if (ending) delete answered['content-length'];
			outgoing.writeHead(answer.statusCode ?? 502, answered);
			if (fate === 'cut') {
				// A browser retries a request that got no response at all.
				answer.once('data', (chunk: Buffer) => {
					outgoing.write(chunk, () => outgoing.destroy());
				});
			} else {
				answer.on('end', () => outgoing.end(ending)).pipe(outgoing, { end: false });
			}
		})
			.on('error', () => outgoing.destroy())
			.end();
	}

	const { url, port, close } = await listen(server);
	return {
		url,
		asked,
		decide: (fate) => {
			decide = fate;
			const waiting = held;
			held = [];
			for (const meetFate of waiting) meetFate();
		},
		append: (path, text) => endings.set(path, text),
		close,
		open: async () => {
			await listen(server, port);
		}
	};
}
