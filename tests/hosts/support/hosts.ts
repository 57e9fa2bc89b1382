import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	chmod,
	cp,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rm,
	symlink,
	utimes,
	writeFile
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { caddyfile } from '../../../deploy/caddy';
import type { Host } from '../../../deploy/host';
import { writeHostFiles } from '../../../deploy/host-files';
import { nginxConfiguration } from '../../../deploy/nginx';
import { nginxCacheConfiguration } from '../../../deploy/nginx-cache';
import { serve } from '../../../deploy/serve';
import type { RightsSite } from '../../../src/lib/rights/site';
import { freePort } from '../../support/listen';
import { apacheConf, nginxConf, type NginxOptions } from './server-settings';

/** A server that is running, with the address of its root. */
export interface RunningHost {
	readonly url: string;
	/** The process, unless it runs in this one. */
	readonly pid?: number | undefined;
	end(): Promise<void>;
}

/** Starts a server on a build, as an ordinary user may: in a folder of its own, on a free port. */
export type StartHost = (build: string, site: RightsSite) => Promise<RunningHost>;

/** The servers that follow the rules. */
export const hosts: Readonly<
	Record<'npm start' | 'nginx' | 'Caddy' | 'Apache' | 'nginx as a cache', StartHost>
> = {
	'npm start': async (directory, { origin, basePath }) => {
		const server = await serve({ directory, port: 0, basePath, siteUrl: origin });
		return { url: new URL(server.url).origin, end: () => server.destroy() };
	},
	nginx: (build, site) => startOrigin(build, site),
	Caddy: (build, site) =>
		start(async (folder, port) => {
			const file = join(folder, 'Caddyfile');
			const text = await onBuild(build, site, caddyfile)(folder, port);
			await writeFile(file, `{\n\tadmin off\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n${text}`);
			return ['caddy', 'run', '--adapter', 'caddyfile', '--config', file];
		}),
	Apache: (build, site) => startApache(build, site),
	'nginx as a cache': async (build, site) => {
		const behind = await startOrigin(build, site);
		const tier = await startCache(site, behind.url);
		const end = async () => {
			await tier.end();
			await behind.end();
		};
		return { ...tier, end };
	}
};

/** Starts nginx on a build. */
export function startOrigin(
	build: string,
	site: RightsSite,
	options: NginxOptions = {}
): Promise<RunningHost> {
	return startNginx(onBuild(build, site, nginxConfiguration), options);
}

/** Starts nginx as a caching tier before an origin. */
export function startCache(
	site: RightsSite,
	originUrl: string,
	{ pagesSeconds, ...options }: NginxOptions & { readonly pagesSeconds?: number } = {}
): Promise<RunningHost> {
	const from = new URL(originUrl);
	const tier = { site, from, ...(pagesSeconds === undefined ? {} : { pagesSeconds }) };
	return startNginx(
		(folder, port) => nginxCacheConfiguration({ ...tier, port, cache: join(folder, 'cache') }),
		options
	);
}

/** Modules that Apache has on shared hosts, and that the tests can set up as Debian does. */
const sharedModules = [
	...['mpm_event', 'authz_core', 'env', 'setenvif', 'mime', 'negotiation', 'dir', 'autoindex'],
	...['filter', 'deflate', 'brotli', 'alias', 'rewrite', 'headers', 'expires']
];

/** Uploads a build to a shared host: an Apache that reads the folder's `.htaccess`. */
export function startApache(
	build: string,
	site: RightsSite,
	modules: readonly string[] = sharedModules
): Promise<RunningHost> {
	return start(async (folder, port) => {
		// A copy, as Apache never serves as root, and may not be allowed to read the build itself.
		const root = join(folder, 'root');
		await cp(build, root + site.basePath, { recursive: true });
		await writeHostFiles(root + site.basePath, site);
		// Apache trusts a date that is at least a minute old.
		const hourAgo = Date.now() / 1000 - 3600;
		const names = await readdir(root, { recursive: true });
		await Promise.all(names.map((name) => utimes(join(root, name), hourAgo, hourAgo)));
		await chmod(folder, 0o755);
		const file = join(folder, 'apache.conf');
		await writeFile(file, apacheConf(folder, port, modules));
		return ['/usr/sbin/apache2', '-D', 'FOREGROUND', '-f', file];
	});
}

/** Makes a configuration for what listens at a port and keeps to a folder. */
type Configure = (folder: string, port: number) => Promise<string> | string;

function startNginx(configure: Configure, options: NginxOptions): Promise<RunningHost> {
	return start(async (folder, port) => {
		await writeFile(join(folder, 'site.conf'), await configure(folder, port));
		await writeFile(join(folder, 'nginx.conf'), nginxConf(folder, options));
		return ['/usr/sbin/nginx', '-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
	});
}

/** Puts a build where a host expects it. */
function onBuild(
	build: string,
	site: RightsSite,
	configuration: (host: Host) => string
): (folder: string, port: number) => Promise<string> {
	return async (folder, port) => {
		const root = join(folder, 'root');
		await mkdir(dirname(root + site.basePath), { recursive: true });
		await symlink(build, root + site.basePath);
		return configuration({ site, root, port });
	};
}

async function start(
	command: (folder: string, port: number) => Promise<readonly [string, ...string[]]>
): Promise<RunningHost> {
	const folder = await mkdtemp(join(tmpdir(), 'host-'));
	const port = await freePort();
	const [program, ...parameters] = await command(folder, port);
	const child = spawn(program, parameters, {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
	});
	let output = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
	const exit = once(child, 'exit');

	const url = `http://localhost:${port}`;
	while (!(await answers(url))) {
		if (child.exitCode !== null) throw new Error(`${program} ended: ${output}`);
		await pause(20);
	}
	return {
		url,
		pid: child.pid,
		end: async () => {
			child.kill('SIGTERM');
			await exit;
			await rm(folder, { recursive: true });
		}
	};
}

async function answers(url: string): Promise<boolean> {
	try {
		await fetch(url, { method: 'HEAD', redirect: 'manual' });
		return true;
	} catch {
		return false;
	}
}

/** How often an origin sent one address, and how many bytes with headers. */
export interface Sent {
	readonly times: number;
	readonly bytes: number;
}

/** Reads from an nginx's log what it sent, by address. Complete once that nginx has ended. */
export async function readSent(log: string): Promise<ReadonlyMap<string, Sent>> {
	const sent = new Map<string, Sent>();
	for (const line of (await readFile(log, 'utf8')).trimEnd().split('\n')) {
		const [bytes = '', , address = ''] = line.split(' ');
		const { times, bytes: before } = sent.get(address) ?? { times: 0, bytes: 0 };
		sent.set(address, { times: times + 1, bytes: before + Number(bytes) });
	}
	return sent;
}
