import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** A build's exit status and errors. */
export interface Built {
	readonly exitCode: number | null;
	readonly errors: string;
}

/** Builds the site. @param env its environment, such as `SITE_URL` and `BUILD_DIR` */
export async function build(env: Readonly<Record<string, string>>): Promise<Built> {
	const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		stdio: ['ignore', 'ignore', 'pipe'],
		// A build for publishing is not one under test, whatever Vitest has set.
		env: { ...process.env, NODE_ENV: 'production', TEST: '', VITEST: '', ...env }
	});
	const [errors, [exitCode]] = await Promise.all([
		text(child.stderr),
		once(child, 'close') as Promise<[number | null]>
	]);
	return { exitCode, errors };
}
