/** Writes the page about faults: `npx tsx tests/faults/docs/cli.ts`. */
import { writeFile } from 'node:fs/promises';
import { documentPath, writeFaults } from './write-faults';

await writeFile(documentPath, await writeFaults());
console.log(`${documentPath} is written.`);
