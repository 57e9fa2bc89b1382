/** Proves that a site serves what these sources produce: `npm run verify -- https://album.example`. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPage } from '../check-live/read-page';
import { readSiteAddress } from '../check-live/request';
import { Visit } from '../check-live/visit';
import { compareSite } from './compare-site';

const usage = `npm run verify -- https://album.example [--build DIR]

Builds the site for that address, from these sources and masters, into a temporary folder, and
compares every file with what is served, byte for byte. --build compares an existing build.`;

try {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { build: { type: 'string' }, help: { type: 'boolean', short: 'h' } }
	});
	if (values.help) console.log(usage);
	else await verify(readSiteAddress(positionals[0]), values.build);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

async function verify(given: URL, folder: string | undefined): Promise<void> {
	// Before the build, which takes a while.
	const { address, builtFor } = await Visit.open(given);
	if (builtFor.href !== address.href) {
		throw new Error(`${address.href} serves a site that was built for ${builtFor.href}.`);
	}
	const directory = folder ?? (await mkdtemp(join(tmpdir(), 'verify-')));
	try {
		if (folder === undefined) build(directory, address);
		await expectAddress(directory, address);
		const { files, differences } = await compareSite(directory, address);
		for (const { kind, file, seen } of differences) {
			console.log(`${kind.padEnd(11)}  ${file}  ${seen}`);
		}
		const count = differences.length;
		console.log(
			count === 0
				? `${address.href} serves all ${files} files as these sources produce them`
				: `${address.href}: ${count} of ${files} files differ from what these sources produce`
		);
		if (differences.some(({ file }) => file === '/_app/version.json')) {
			console.log('It was built from other sources: another version of them, or other settings.');
		}
		if (count > 0) process.exitCode = 1;
	} finally {
		if (folder === undefined) await rm(directory, { recursive: true });
	}
}

function build(directory: string, { href, origin, pathname }: URL): void {
	console.log(`Building for ${href} to compare`);
	const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'deploy/build.ts'], {
		// Its output would say to upload what is about to be removed.
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...process.env,
			SITE_URL: origin,
			BASE_PATH: pathname.slice(0, -1),
			BUILD_DIR: directory
		}
	});
	if (status !== 0) throw new Error('The site could not be built, so nothing was compared.');
}

/** @throws Error when there is no build, or one for another address: all of its files would differ */
async function expectAddress(directory: string, address: URL): Promise<void> {
	const html = await readFile(join(directory, 'index.html'), 'utf8').catch(() => {
		throw new Error(`There is no build in ${directory}/: it has no index.html.`);
	});
	const builtFor = readPage(html).linked('canonical')[0]?.href;
	if (builtFor === address.href) return;
	throw new Error(`These sources build for ${builtFor ?? 'no address'}, not for ${address.href}.`);
}
