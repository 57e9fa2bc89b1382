import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const project = join(import.meta.dirname, '../..');

/** Not copied: generated files, large files, and the project's own masters. */
const leftOut = /^(\.git|\.svelte-kit|build|masters|node_modules|tests[/\\]\.results)$/;
const mastered = /^(static[/\\]album|src[/\\]generated)$/;

/** What to build. */
export interface MasteredSite {
	/** An empty folder, to build in. */
	readonly directory: string;
	/** The masters: bytes by their file's name. */
	readonly masters: ReadonlyMap<string, Uint8Array>;
	/** Whether to start from the project's recordings, so that they needn't be made again. */
	readonly fromProject: boolean;
}

/** A site that was built in a folder of its own. */
export interface Built {
	/** The folder to serve. */
	readonly directory: string;
	/** Its `recordings.json`. */
	readonly manifestPath: string;
	/** Mastering's output. */
	readonly warnings: string;
}

/**
 * Masters recordings and builds the site with them, away from the project's own.
 * @throws Error with the command's output when mastering or building fails.
 */
export function buildWithMasters({ directory, masters, fromProject }: MasteredSite): Built {
	cpSync(project, directory, {
		recursive: true,
		filter: (path) => {
			const name = relative(project, path);
			return !leftOut.test(name) && (fromProject || !mastered.test(name));
		}
	});
	symlinkSync(join(project, 'node_modules'), join(directory, 'node_modules'));
	const mastersDirectory = join(directory, 'masters');
	mkdirSync(mastersDirectory);
	for (const [name, bytes] of masters) writeFileSync(join(mastersDirectory, name), bytes);
	const manifestPath = join(directory, 'src/generated/recordings.json');
	const warnings = run(project, [
		...['--import', 'tsx', join(project, 'mastering/cli.ts')],
		...['--masters', mastersDirectory],
		...['--static', join(directory, 'static')],
		...['--manifest', manifestPath]
	]);
	run(directory, [join(project, 'node_modules/vite/bin/vite.js'), 'build']);
	return { directory: join(directory, 'build'), manifestPath, warnings };
}

function run(cwd: string, args: readonly string[]): string {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr || stdout}`);
	return stderr;
}
