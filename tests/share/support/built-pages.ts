import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

const directory = inject('directory');

/** The HTML files of the build under test, by their paths below its folder. */
export const builtPages = readdirSync(directory, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html'))
	.sort();

/** The text of one of these files. */
export function builtPage(file: string): string {
	return readFileSync(join(directory, file), 'utf8');
}
