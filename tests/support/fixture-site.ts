import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder made for one test. */
export interface FixtureSite {
	readonly directory: string;
	remove(): Promise<void>;
}

/** Writes files into a new temporary folder; the keys are paths below it. */
export async function makeFixtureSite(
	files: Readonly<Record<string, string | Buffer>>
): Promise<FixtureSite> {
	const directory = await mkdtemp(join(tmpdir(), 'site-'));
	for (const [path, content] of Object.entries(files)) {
		const file = join(directory, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, content);
	}
	return { directory, remove: () => rm(directory, { recursive: true }) };
}
