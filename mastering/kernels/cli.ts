/** Compiles the kernels: `npm run kernels`. To be run again when their source changes. */
import { writeFile } from 'node:fs/promises';
import { compileKernels } from './compile';

const bytes = await compileKernels();
await writeFile(
	new URL('./compiled.ts', import.meta.url),
	`/** What \`npm run kernels\` made of the AssemblyScript beside this, in base64. */
export const compiled =
	'${bytes.toString('base64')}';
`
);
console.log(`${bytes.length} bytes of WebAssembly`);
