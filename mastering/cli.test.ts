import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { album } from '../src/content/album';
import { isComplete } from './publish/manifest';
import { fileCount, Project } from './testing/project';
import { noiseWav } from './testing/wav';
import { temporaryDirectory } from './testing/temporary-directory';

// Each test waits for whole runs of the program, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const cli = ['--import', 'tsx', fileURLToPath(new URL('./cli.ts', import.meta.url))];
const home = temporaryDirectory();
const project = new Project(join(home, 'project'));
/** What two runs at once wrote, and how they ended. */
let runs: { status: unknown; out: string }[];

beforeAll(async () => {
	project.addMasters(album.tracks, noiseWav(-60));
	runs = await Promise.all(
		[1, 2].map(async () => {
			const child = start();
			let out = '';
			child.stdout.on('data', (data: Buffer) => (out += data.toString()));
			const status: unknown = await new Promise((resolve) => child.once('close', resolve));
			return { status, out };
		})
	);
});

describe('two runs at once', () => {
	it('take turns, and the second finds everything done', () => {
		expect(runs.map(({ status }) => status)).toEqual([0, 0]);
		const endings = runs.map(({ out }) => out.trimEnd().split('\n').at(-1));
		expect(endings.sort()).toEqual([
			'All 12 recordings are up to date.',
			expect.stringMatching(/^Mastered 12 recordings \(0:05\) in /)
		]);
		expect(project.fileNames).toHaveLength(fileCount);
	});
});

describe('a run that is killed', () => {
	it('leaves a whole set whenever it happens, and the next run completes', async () => {
		const manifest = readFileSync(project.manifestPath, 'utf8');
		project.addMasters(album.tracks.slice(0, 2), noiseWav(-55));
		// In a container, both runs have the same process number.
		const contained = process.getuid?.() === 0 ? ['unshare', '-pf', '--kill-child'] : [];
		for (const newFiles of [1, 4]) {
			const known = new Set(project.fileNames);
			const child = start(contained);
			const ended = new Promise((resolve) => child.once('exit', resolve));
			while (project.fileNames.filter((name) => !known.has(name)).length < newFiles) {
				if (child.exitCode !== null) throw new Error('it was done before it could be killed');
				await wait(5);
			}
			child.kill('SIGKILL');
			await ended;
			expect(readFileSync(project.manifestPath, 'utf8')).toBe(manifest);
			for (const recording of project.manifest.recordings) {
				expect(await isComplete(recording, project.staticDirectory), recording.slug).toBe(true);
			}
			for (const name of project.fileNames) {
				if (!known.has(name)) rmSync(join(project.staticDirectory, 'album', name));
			}
		}
		expect((await project.master()).errors).toBe('');
		const levels = project.manifest.recordings.map(({ rmsDbfs }) => Math.round(rmsDbfs));
		expect(levels).toEqual(album.tracks.map((_, i) => (i < 2 ? -55 : -60)));
		expect(project.fileNames).toHaveLength(fileCount);
	});
});

describe('a run with faulty masters', () => {
	it('finishes what it has begun, names them, and leaves nothing behind', () => {
		const faulty = project.copyTo(join(home, 'faulty'));
		const before = faulty.fileNames;
		// Another is being encoded when these are found out, in the middle or at the beginning.
		faulty.addMasters(album.tracks.slice(1, 3), noiseWav(-50));
		faulty.addMaster('01-the.wav', noiseWav(-60).subarray(0, 30_000));
		faulty.addMaster('12-companies.wav', 'no sound');
		const { status, stderr } = run(faulty.arguments);
		expect(stderr.split('\n')).toEqual([
			expect.stringMatching(/01-the\.wav is cut short or damaged/),
			expect.stringMatching(/12-companies\.wav can't be read as sound/),
			''
		]);
		expect(status).toBe(1);
		expect(faulty.fileNames).toEqual(expect.arrayContaining(before));
		expect(faulty.fileNames.filter((name) => name.endsWith('.tmp'))).toEqual([]);
	});
});

describe('the exit code', () => {
	it('is 1 after one line when a master may not be read', ({ skip }) => {
		if (process.getuid?.() !== 0) skip('only root can become a user who may not');
		const forbidden = new Project(join(home, 'forbidden'));
		forbidden.addMasters(album.tracks.slice(0, 1), noiseWav(-60));
		chmodSync(home, 0o755);
		chmodSync(join(forbidden.mastersDirectory, '01-the.wav'), 0o000);
		const { status, stdout, stderr } = run(forbidden.arguments, { uid: 65_534 });
		expect(stderr).toMatch(
			/01-the\.wav can't be read; check that it is a file and that you have permission\.\n$/
		);
		expect(stderr.trimEnd()).not.toContain('\n');
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
	});

	it('is 1 after one line about an unexpected error, without names of our files', () => {
		const odd = project.copyTo(join(home, 'odd'));
		const remembered = join(odd.directory, 'generated/.masters.json');
		rmSync(remembered);
		mkdirSync(remembered);
		const { status, stderr } = run(odd.arguments);
		expect(stderr).toMatch(
			/^The album could not be mastered \(EISDIR: [^\n]+\); run it again with LOG=debug .*\n$/
		);
		expect(stderr).not.toMatch(/\.ts\b/);
		expect(status).toBe(1);
	});

	it('is 1 after one line when nothing can be written', () => {
		const { status, stderr } = run([
			...project.arguments,
			...['--static', join(project.mastersDirectory, '01-the.wav'), '--jobs', '1']
		]);
		expect(stderr).toMatch(
			/^\S+01-the\.wav can't be written to \(ENOTDIR: not a directory\); .*\n$/
		);
		expect(status).toBe(1);
	});

	it('is 1 after one line when an option is unknown', () => {
		const { status, stderr } = run(['--master', 'x']);
		expect(status).toBe(1);
		expect(stderr.trimEnd()).toMatch(/^Unknown option '--master'.*--help\)$/);
	});

	it('is 0 after --help, which names every option', () => {
		const { status, stdout } = run(['--help']);
		expect(status).toBe(0);
		const options = ['--masters', '--static', '--manifest', '--jobs', '--verbose', '--report'];
		for (const option of options) {
			expect(stdout).toContain(option);
		}
	});

	it('is 0 after a report on what is faithful', () => {
		const { status, stdout, stderr } = run([...project.arguments, '--report']);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toMatch(/\n\nAll renditions of 12 recordings are faithful\.\n$/);
	});
});

function start(within: readonly string[] = []) {
	const [program = '', ...args] = [...within, process.execPath, ...cli, ...project.arguments];
	return spawn(program, args);
}

function run(args: readonly string[], user: { uid?: number } = {}) {
	return spawnSync(process.execPath, [...cli, ...args], { encoding: 'utf8', ...user });
}
