import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { plot } from './plot';
import type { Result } from './result';
import { describeResult } from './tables';

const readme = join(import.meta.dirname, 'README.md');
const marks = /(<!-- result -->)[^]*(<!-- \/result -->)/;

/** Writes the tables between the marks in `README.md`, and the plot beside it. */
export async function writeReport(result: Result): Promise<void> {
	const text = await readFile(readme, 'utf8');
	if (!marks.test(text)) throw new Error('README.md has no marks for the result.');
	const written = text.replace(
		marks,
		(_, start: string, end: string) => `${start}\n\n${describeResult(result)}\n\n${end}`
	);
	await writeFile(readme, await format(written, { parser: 'markdown', useTabs: true }));
	await writeFile(join(import.meta.dirname, 'plot.svg'), plot(result));
}
