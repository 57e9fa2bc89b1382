/**
 * How many listeners two cores serve without a stall, after a build:
 * `unshare --map-root-user --net npx tsx tests/load/cli.ts`. nginx is the caching tier in front of
 * another nginx with `build/`, both configured by `deploy:config`. First everyone opens the hour within
 * a second, with an empty cache; then growing numbers listen anywhere. The listeners run on the same
 * two cores, so a server alone would do better.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { album } from '../../src/content/album';
import { startCache, startOrigin } from '../hosts/support/hosts';
import { startCrowd, type Crowd } from './crowd';
import { heading, isServed, row, total } from './figures';
import { startMeasuring, type Measure } from './measure';
import { build, costs, firstLoad, sounds } from './sounds';

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

const site = { origin: 'https://album.example', basePath: '' };

/**
 * Brings up a network that this process has for itself (`unshare --net`), in which receivers are as
 * they are at a distance: a listener's system takes no more than a quarter of a megabyte before the
 * browser does. Left alone, the kernel gives a receiver on the same machine so much that its memory
 * for all connections is full at some hundreds of listeners.
 * @throws Error if it is the machine's own network
 */
function bringUpOwnNetwork(): void {
	if (Object.keys(networkInterfaces()).length > 0) {
		throw new Error(
			'This needs a network of its own: start it with "unshare --map-root-user --net npx tsx tests/load/cli.ts".'
		);
	}
	execFileSync('ip', ['link', 'set', 'lo', 'up']);
	writeFileSync('/proc/sys/net/ipv4/tcp_rmem', '4096 131072 262144');
	// A connection takes a port at this end too.
	writeFileSync('/proc/sys/net/ipv4/ip_local_port_range', '10240 65000');
}

/** Runs something with an empty tier in front of an origin, and a crowd. */
async function withTier(
	run: (crowd: Crowd, port: number, measure: Measure) => Promise<void>
): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'load-'));
	const log = join(folder, 'origin.log');
	const origin = await startOrigin(build, site, { log });
	const tier = await startCache(site, origin.url, { workers: cpus().length });
	const crowd = startCrowd(processes);
	try {
		await crowd.report();
		const measure = startMeasuring(crowd, { tier: tier.pid, origin: origin.pid, log });
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
	const paths = firstLoad('on-the-hour');
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
async function grow(step: number, seconds: number, until: number): Promise<void> {
	await withTier(async (crowd, port, measure) => {
		const visits = album.tracks.map(({ slug }, track) => ({
			port,
			paths: firstLoad(`tracks/${slug}`),
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

bringUpOwnNetwork();
console.log(`${cpus().length} cores: ${cpus()[0]?.model ?? 'unknown'}\n`);
console.log(costs(firstLoad('on-the-hour')));
console.log('\nAll within a second, to an empty cache:\n');
console.log(heading);
const sent: string[] = [];
for (const listeners of values.herds.split(',').map(Number)) sent.push(await herd(listeners));
console.log(`\n${sent.join('\n')}`);
console.log('\nA growing audience, spread over all tracks:\n');
console.log(heading);
await grow(Number(values.step), Number(values.seconds), Number(values.until));
