/** Makes the recordings and builds the site: `npm run build`. `LOG=debug` or `--verbose` shows Vite's output. */
import { spawnSync } from 'node:child_process';
import { readSettings } from '../src/content/settings';

const { BUILD_DIR = 'build', LOG } = process.env;
const isVerbose = LOG === 'debug' || process.argv.includes('--verbose');

try {
	const { siteUrl: origin, basePath, hasAddress } = readSettings();
	const started = performance.now();
	// After the settings have been checked: making the recordings may take minutes.
	const mastered = spawnSync(process.execPath, ['--import', 'tsx', 'mastering/cli.ts'], {
		stdio: 'inherit'
	});
	if (mastered.status !== 0) process.exit(mastered.status ?? 1);
	// Errors go to stderr.
	const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		stdio: ['ignore', isVerbose ? 'inherit' : 'ignore', 'inherit']
	});
	if (status !== 0) process.exit(status ?? 1);
	// It reads the settings as they are.
	const { writeHostFiles } = await import('./host-files');
	await writeHostFiles(BUILD_DIR, { origin, basePath });
	const seconds = Math.round((performance.now() - started) / 1000);
	const hint = hasAddress ? '' : ' (set siteUrl in src/content/publisher.json for another address)';
	console.log(`Built for ${origin}${basePath}${hint} in ${seconds} s`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
