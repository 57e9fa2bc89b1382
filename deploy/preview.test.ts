import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeFixtureSite, type FixtureSite } from '../tests/support/fixture-site';
import { rawRequest } from './raw-request';

// Each test starts a process, which takes long on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const cli = fileURLToPath(new URL('preview.ts', import.meta.url));
const tsx = createRequire(import.meta.url).resolve('tsx');

let site: FixtureSite;
let empty: FixtureSite;

beforeAll(async () => {
	site = await makeFixtureSite({ 'build/index.html': 'home' });
	empty = await makeFixtureSite({});
});

afterAll(async () => {
	await site.remove();
	await empty.remove();
});

type Child = ChildProcessByStdio<null, Readable, Readable>;

function start(cwd: string, env: Record<string, string>): Child {
	return spawn(process.execPath, ['--import', tsx, cli], {
		cwd,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, PORT: '0', BASE_PATH: '', ...env }
	});
}

async function firstLine({ stdout }: Child): Promise<string> {
	const [line] = (await once(stdout.setEncoding('utf8'), 'data')) as [string];
	return line;
}

it.each(['SIGINT', 'SIGTERM'] as const)('prints its address and ends on %s', async (signal) => {
	const child = start(site.directory, { BASE_PATH: '/x' });
	const exit = once(child, 'exit');
	const line = await firstLine(child);
	const url = /^The site is at (http:\/\/localhost:\d+\/x) /.exec(line)?.[1] ?? line;
	expect((await rawRequest(url, '/x')).body.toString()).toBe('home');
	child.kill(signal);
	expect(await exit).toEqual([0, null]);
});

it.each([
	[{ PORT: 'http' }, 'PORT is "http", but must be a whole number from 0 to 65535.\n'],
	[{ PORT: '65536' }, 'PORT is "65536", but must be a whole number from 0 to 65535.\n'],
	[
		{ BASE_PATH: 'x' },
		'BASE_PATH is "x", but must be empty or like "/album": a slash before each name, none at the ' +
			'end, and names made of unaccented letters, digits, "-", "_" and ".".\n'
	]
])('refuses %j in one line', async (env, message) => {
	const child = start(site.directory, env);
	expect(await Promise.all([once(child, 'exit'), text(child.stderr)])).toEqual([
		[1, null],
		message
	]);
});

it('says in one line how to get a build', async () => {
	const child = start(empty.directory, {});
	expect(await Promise.all([once(child, 'exit'), text(child.stderr)])).toEqual([
		[1, null],
		'There is no site in build. Run "npm run build" first.\n'
	]);
});
