/** Makes the recordings and builds the site: `npm run build`. `LOG=debug` or `--verbose` shows Vite's output. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
	// Imported only now, as they read the settings unchecked.
	const { writeHostFiles } = await import('./host-files');
	const { summaryOf } = await import('./build-summary');
	const { parseManifest } = await import('../src/content/manifest');
	await writeHostFiles(BUILD_DIR, { origin, basePath });
	const seconds = Math.round((performance.now() - started) / 1000);
	const { recordings } = parseManifest(readFileSync('src/generated/recordings.json', 'utf8'));
	const address = origin + basePath;
	const built = { recordings, address, hasAddress, directory: BUILD_DIR, seconds };
	console.log(summaryOf(built, process.env).join('\n'));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
