import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const source = fileURLToPath(new URL('./assembly/index.ts', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const compiler = join(dirname(resolve('assemblyscript/package.json')), 'bin/asc.js');

/**
 * Compiles the kernels' AssemblyScript to WebAssembly that works in memory it is given.
 * @throws Error with the compiler's words.
 */
export async function compileKernels(): Promise<Buffer> {
	const directory = await mkdtemp(join(tmpdir(), 'kernels-'));
	try {
		const path = join(directory, 'kernels.wasm');
		// As a program, since its types as a module say that arrays are AssemblyScript's.
		await promisify(execFile)(process.execPath, [
			compiler,
			source,
			...['--outFile', path],
			...['--runtime', 'stub'],
			...['--enable', 'simd'],
			'--importMemory',
			'--noAssert',
			'-O3'
		]);
		return await readFile(path);
	} finally {
		await rm(directory, { recursive: true });
	}
}
