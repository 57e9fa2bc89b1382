/** Writes `docs/headers.md` anew: `npm run docs:headers`. */
import { writeFile } from 'node:fs/promises';
import { describeHeaders, headersPage } from './headers';

await writeFile(headersPage, await describeHeaders());
