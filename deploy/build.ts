/** Makes the recordings and builds the site: `npm run build`. `LOG=debug` or `--verbose` shows Vite's output. */
import { spawnSync } from 'node:child_process';
import { readBasePath, readSiteUrl } from '../src/lib/read-site-url';
import { writeHostFiles } from './host-files';

const { BASE_PATH, BUILD_DIR = 'build', LOG, SITE_URL } = process.env;
const isVerbose = LOG === 'debug' || process.argv.includes('--verbose');

try {
	const site = { origin: readSiteUrl(SITE_URL), basePath: readBasePath(BASE_PATH) };
	const started = performance.now();
	// After the addresses have been checked: making the recordings may take minutes.
	const mastered = spawnSync(process.execPath, ['--import', 'tsx', 'mastering/cli.ts'], {
		stdio: 'inherit'
	});
	if (mastered.status !== 0) process.exit(mastered.status ?? 1);
	// Errors go to stderr.
	const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		stdio: ['ignore', isVerbose ? 'inherit' : 'ignore', 'inherit']
	});
	if (status !== 0) process.exit(status ?? 1);
	await writeHostFiles(BUILD_DIR, site);
	const seconds = Math.round((performance.now() - started) / 1000);
	const hint = SITE_URL ? '' : ' (set SITE_URL for another address)';
	console.log(`Built for ${site.origin}${site.basePath}${hint} in ${seconds} s`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
