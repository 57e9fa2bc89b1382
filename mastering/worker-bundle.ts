import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { writeAtomically } from './publish/atomic-write';

const entry = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Below the packages, which are imported from there as from anywhere in the project. */
const bundle = fileURLToPath(
	new URL('../node_modules/.cache/mastering/worker.mjs', import.meta.url)
);

/**
 * Puts the modules of the worker together in one file of JavaScript. With each translated as it is
 * imported, in every thread anew, the threads would begin later by more than all else takes them.
 * @returns its URL
 * @throws Error of the system's when it can't be written.
 */
export async function bundleWorker(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [entry],
		bundle: true,
		packages: 'external',
		platform: 'node',
		format: 'esm',
		target: `node${process.versions.node}`,
		sourcemap: 'inline',
		write: false
	});
	const [file] = outputFiles;
	if (!file) throw new Error('esbuild gave no file');
	await writeAtomically(bundle, file.contents);
	return pathToFileURL(bundle).href;
}
