/** Updates `docs/headers.md`: `npx tsx deploy/write-headers-page.ts`. */
import { writeFile } from 'node:fs/promises';
import { describeHeaders, headersPage } from './headers-page';

await writeFile(headersPage, await describeHeaders());
