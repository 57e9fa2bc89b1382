import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program is installed, for tests that compare with others' work. */
export function has(program: string, versionOption = '-version'): boolean {
	return spawnSync(program, [versionOption]).status === 0;
}

/**
 * What a program makes of a WAV file.
 * @param args `IN` and `OUT` in them stand for the files.
 * @param ending Of the output's name.
 * @throws Error when it fails.
 */
export function madeBy(
	program: string,
	args: readonly string[],
	wav: Buffer,
	ending: string
): Buffer {
	const directory = mkdtempSync(join(tmpdir(), 'made-'));
	try {
		const paths = new Map([
			['IN', join(directory, 'in.wav')],
			['OUT', join(directory, `out.${ending}`)]
		]);
		writeFileSync(paths.get('IN') ?? '', wav);
		const { status, stderr } = spawnSync(
			program,
			args.map((arg) => paths.get(arg) ?? arg),
			{ encoding: 'utf8' }
		);
		if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
		return readFileSync(paths.get('OUT') ?? '');
	} finally {
		rmSync(directory, { recursive: true });
	}
}
