import { readFile } from 'node:fs/promises';

/** How often an origin sent one address, and how many bytes with headers. */
export interface Sent {
	readonly times: number;
	readonly bytes: number;
}

/** Reads from an nginx's log what it sent, by address. Complete once that nginx has ended. */
export async function readSent(log: string): Promise<ReadonlyMap<string, Sent>> {
	const sent = new Map<string, Sent>();
	for (const line of (await readFile(log, 'utf8')).trimEnd().split('\n')) {
		const [bytes = '', , address = ''] = line.split(' ');
		const { times, bytes: before } = sent.get(address) ?? { times: 0, bytes: 0 };
		sent.set(address, { times: times + 1, bytes: before + Number(bytes) });
	}
	return sent;
}
