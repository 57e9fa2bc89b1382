/**
 * How many listeners two cores serve without a stall, after a build:
 * `unshare --map-root-user --net npx tsx tests/load/cli.ts`. nginx is the caching tier in front of
 * another nginx with `build/`, both configured by `deploy:config`. First everyone opens the hour within
 * a second, with an empty cache; then growing numbers listen anywhere. The listeners run on the same
 * two cores, so a server alone would do better.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { album } from '../../src/content/album';
import { recordings } from '../e2e/support/site';
import { startCache, startOrigin } from '../hosts/support/hosts';
import { gather, type Crowd } from './crowd';
import { heading, isServed, row, total } from './figures';
import { measuring, type Measure } from './measure';
import { bringUpOwnNetwork } from './own-network';
import type { Sound } from './play-buffer';

const { values } = parseArgs({
	options: {
		step: { type: 'string', default: '2000' },
		seconds: { type: 'string', default: '15' },
		until: { type: 'string', default: '20000' },
		herds: { type: 'string', default: '2000,4000' }
	}
});
const meanSeekSeconds = 60;
const processes = 2;
/** When to check on a crowd that came all at once. */
const herdSeconds = 20;

const build = join(import.meta.dirname, '../../build');
const site = { origin: 'https://album.example', basePath: '' };
const sounds = album.tracks.map(({ slug }): Sound => {
	const { durationSeconds = 0 } = recordings.find((one) => one.slug === slug) ?? {};
	const name = readdirSync(join(build, 'album')).find(
		(file) => file.startsWith(`${slug}.`) && file.endsWith('.weba')
	);
	const path = `/album/${name ?? ''}`;
	return { path, bytes: statSync(join(build, path)).size, durationSeconds };
});

/** A page, and the files of its first load. */
async function firstLoad(page: string): Promise<string[]> {
	const html = await readFile(join(build, `${page}.html`), 'utf8');
	const names = html.match(/(?<=_app\/immutable\/)[\w./-]+/g) ?? [];
	return [`/${page}`, ...new Set(names.map((name) => `/_app/immutable/${name}`))];
}

/** Runs something with an empty tier in front of an origin, and a crowd. */
async function withTier(
	run: (crowd: Crowd, port: number, measure: Measure) => Promise<void>
): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'load-'));
	const log = join(folder, 'origin.log');
	const origin = await startOrigin(build, site, { log });
	const tier = await startCache(site, origin.url, { workers: cpus().length });
	const crowd = gather(processes);
	try {
		await crowd.report();
		const measure = measuring(crowd, { tier: tier.pid, origin: origin.pid, log });
		await run(crowd, Number(new URL(tier.url).port), measure);
	} finally {
		await crowd.leave();
		await tier.end();
		await origin.end();
		await rm(folder, { recursive: true });
	}
}

/** Everyone opens the hour at once, with an empty tier. @returns what the origin sent */
async function herd(listeners: number): Promise<string> {
	let sent = '';
	const paths = await firstLoad('on-the-hour');
	await withTier(async (crowd, port, measure) => {
		const visits = [{ port, paths, sounds }];
		crowd.arrive({ listeners, seconds: 1, visits, from: 0 });
		await pause(herdSeconds * 1000);
		const outcome = await measure();
		console.log(row(outcome));
		sent = total([outcome]);
	});
	return sent;
}

/** Growing numbers listen anywhere, seek, and play on, until one isn't served. */
async function climb(step: number, seconds: number, until: number): Promise<void> {
	const slugs = album.tracks.map(({ slug }) => slug);
	const paths = await Promise.all(slugs.map((slug) => firstLoad(`tracks/${slug}`)));
	await withTier(async (crowd, port, measure) => {
		const visits = sounds.map((_, track) => ({
			port,
			paths: paths[track] ?? [],
			sounds: [...sounds.slice(track), ...sounds.slice(0, track)],
			meanSeekSeconds
		}));
		const outcomes = [];
		for (let listeners = step; listeners <= until; listeners += step) {
			crowd.arrive({ listeners: step, seconds: seconds / 2, visits });
			await pause(seconds * 1000);
			const outcome = await measure();
			outcomes.push(outcome);
			console.log(row(outcome));
			if (!isServed(outcome)) break;
		}
		console.log(`\n${total(outcomes)}`);
	});
}

/** What one listener costs, in bytes without headers. */
function costs(paths: readonly string[]): string {
	const page = paths.map((path) => join(build, path === paths[0] ? `${path}.html` : path));
	const sent = (file: string) => (existsSync(`${file}.br`) ? `${file}.br` : file);
	const loadBytes = page.reduce((sum, file) => sum + statSync(sent(file)).size, 0);
	const soundBytes = sounds.reduce((sum, { bytes }) => sum + bytes, 0);
	const soundSeconds = sounds.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
	const [kilobits, kilobytes] = [soundBytes * 0.008, loadBytes / 1000];
	return `The hour: ${kilobytes.toFixed(0)} kB in ${paths.length} files, then sound at ${(kilobits / soundSeconds).toFixed(0)} kbit/s; the album is ${(soundBytes / 1e6).toFixed(1)} MB and ${(soundSeconds / 60).toFixed(1)} minutes.`;
}

bringUpOwnNetwork();
console.log(`${cpus().length} cores: ${cpus()[0]?.model ?? 'unknown'}\n`);
console.log(costs(await firstLoad('on-the-hour')));
console.log('\nAll within a second, to an empty cache:\n');
console.log(heading);
const sent: string[] = [];
for (const listeners of values.herds.split(',').map(Number)) sent.push(await herd(listeners));
console.log(`\n${sent.join('\n')}`);
console.log('\nEver more, wherever they like:\n');
console.log(heading);
await climb(Number(values.step), Number(values.seconds), Number(values.until));
