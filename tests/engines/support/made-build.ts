import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { serve, type Serving } from '../../../deploy/serve';

const build = join(import.meta.dirname, '../../../build');

/**
 * Serves `build/` with synthesised recordings in place of some tracks' own, while the tests of a file
 * run.
 * @param waves WAV files by the tracks' slugs; each is encoded as Opus, as the site's own are
 * @param files texts that are served as well, by their paths
 * @returns its address, once the tests run
 */
export function servedBuildWith(
	waves: Readonly<Record<string, () => Buffer>>,
	files: Readonly<Record<string, string>> = {}
): () => string {
	let server: Serving;
	let directory: string;
	beforeAll(async () => {
		directory = mkdtempSync(join(tmpdir(), 'made-build-'));
		// Linked rather than copied: it is the whole album.
		execFileSync('cp', ['-rl', `${build}/.`, directory]);
		const audio = join(directory, 'album');
		for (const [slug, wave] of Object.entries(waves)) {
			const file = readdirSync(audio).find((name) => RegExp(`^${slug}\\.\\w+\\.weba$`).test(name));
			if (file === undefined) throw new Error(`There is no rendition of "${slug}" in build/.`);
			rmSync(join(audio, file));
			encodeOpus(wave(), join(audio, file));
		}
		for (const [path, text] of Object.entries(files)) writeFileSync(join(directory, path), text);
		server = await serve({ directory, port: 0 });
	});
	afterAll(async () => {
		await server.close();
		rmSync(directory, { recursive: true });
	});
	return () => server.url;
}

function encodeOpus(wave: Buffer, path: string): void {
	const codec = ['-c:a', 'libopus', '-b:a', '160k', '-f', 'webm'];
	const { status, stderr } = spawnSync(
		'ffmpeg',
		['-loglevel', 'error', '-i', '-', ...codec, path],
		{ input: wave, encoding: 'utf8' }
	);
	if (status !== 0) throw new Error(`ffmpeg: ${stderr}`);
}
