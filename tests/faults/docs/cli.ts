/** Writes the page about faults: `npm run docs:faults`. */
import { writeFile } from 'node:fs/promises';
import { documentPath, writeFaults } from './write-faults';

await writeFile(documentPath, await writeFaults());
console.log(`${documentPath} is written.`);
