import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The script that runs in every page before its own. */
export const recorder = await readFile(join(import.meta.dirname, 'recorder.js'), 'utf8');
