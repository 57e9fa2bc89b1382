import { createInterface } from 'node:readline';
import { MasteringFault } from '../fault';
import { openMaster } from '../sources/read-master';

/*
 * Reads each master whose path comes as a line on standard input, as a run would, and answers with a
 * line: `read`, or `fault` and what the publisher would be told, as JSON. Anything else is a finding.
 */
for await (const path of createInterface({ input: process.stdin })) {
	process.stdout.write(`${JSON.stringify(await read(path))}\n`);
}

async function read(path: string): Promise<readonly string[]> {
	try {
		const master = await openMaster(path);
		for (const { left } of master.blocks) if (left.length === 0) throw new Error('an empty block');
		return ['read', ...master.warnings()];
	} catch (error) {
		if (error instanceof MasteringFault) return ['fault', error.message];
		throw error;
	}
}
