/** Writes `docs/headers.md` anew: `npx tsx deploy/docs/cli.ts`. */
import { writeFile } from 'node:fs/promises';
import { describeHeaders, headersPage } from './headers';

await writeFile(headersPage, await describeHeaders());
