import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { anyDamagedSeed, damagedFile, type DamagedSeed } from './damage';
import { disagreement } from './other-decoder';
import { ReadingProcess } from './reading-process';
import { seeds } from './seeds';

/*
 * npm run fuzz:masters -- --seconds 60 --seed 1
 *
 * Damages small files of every format and reads each in another process. A file that crashes it, keeps
 * it busy, makes it report more than one line at a time, or is read differently by another decoder is
 * reduced to the fewest changes that do so and kept; the exit code is then 1.
 */
const { values } = parseArgs({
	options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } }
});
const directory = mkdtempSync(join(tmpdir(), 'fuzz-masters-'));
const counts = { read: 0, refused: 0 };
using reader = new ReadingProcess();

const originals = seeds();

function write(damaged: DamagedSeed): string {
	const { ending, bytes } = damagedFile(originals, damaged);
	const path = join(directory, `01-the.${ending}`);
	writeFileSync(path, bytes);
	return path;
}

const property = fc.asyncProperty(anyDamagedSeed(originals), async (damaged) => {
	const path = write(damaged);
	const reading = await reader.read(path);
	counts[reading.outcome]++;
	const broken = reading.lines.find((line) => /[\r\n]/.test(line));
	if (broken !== undefined) throw new Error(`more than a line: ${broken}`);
	const other = reading.outcome === 'read' ? disagreement(path, reading.figures) : null;
	if (other !== null) throw new Error(other);
});
const result = await fc.check(property, {
	seed: Number(values.seed),
	numRuns: Number.MAX_SAFE_INTEGER,
	interruptAfterTimeLimit: Number(values.seconds) * 1000,
	markInterruptAsFailure: false
});

process.stdout.write(`${counts.read} files were read, ${counts.refused} refused.\n`);
const [found] = result.counterexample ?? [];
if (found) {
	process.stderr.write(`${write(found)}: ${await fc.asyncDefaultReportMessage(result)}\n`);
	process.exitCode = 1;
} else rmSync(directory, { recursive: true });
