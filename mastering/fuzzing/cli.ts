import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../rooms/random';
import { mutated } from './mutate';
import { Reader } from './reader';
import { seeds } from './seeds';

/*
 * npm run fuzz:masters -- --seconds 60 --seed 1
 *
 * Makes faults in small files of every format and reads each in another process. Whatever crashes
 * it, keeps it busy, or makes it say more than one line at a time is kept, and the exit code is 1.
 */
const { values } = parseArgs({
	options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } }
});
const endMs = Date.now() + Number(values.seconds) * 1000;
const random = new Random(`fuzz/${values.seed}`);
const directory = mkdtempSync(join(tmpdir(), 'fuzz-masters-'));
const keptDirectory = join(tmpdir(), 'fuzz-masters-findings');
const originals = seeds();
const counts = { read: 0, fault: 0, finding: 0 };

{
	using reader = new Reader();
	for (let n = 0; Date.now() < endMs; n++) {
		const seed = originals[n % originals.length];
		if (!seed) break;
		const bytes = n < originals.length ? seed.bytes : mutated(seed.bytes, random);
		const path = join(directory, `01-the.${seed.ending}`);
		writeFileSync(path, bytes);
		const reading = await reader.read(path);
		if (reading.outcome === 'answer' && reading.lines.every((line) => !/[\r\n]/.test(line))) {
			const refused = reading.lines[0] === 'fault';
			if (refused && n < originals.length)
				throw new Error(`the seed ${seed.name} is refused: ${reading.lines[1] ?? ''}`);
			counts[refused ? 'fault' : 'read']++;
			continue;
		}
		counts.finding++;
		mkdirSync(keptDirectory, { recursive: true });
		const kept = join(keptDirectory, `${values.seed}-${n}.${seed.ending}`);
		writeFileSync(kept, bytes);
		const detail = reading.outcome === 'answer' ? reading.lines.join(' | ') : reading.detail;
		process.stderr.write(`${reading.outcome}: ${kept}\n${detail}\n`);
	}
}
rmSync(directory, { recursive: true });
process.stdout.write(
	`${counts.read} files were read, ${counts.fault} refused, ${counts.finding} findings.\n`
);
if (counts.finding > 0) process.exitCode = 1;
