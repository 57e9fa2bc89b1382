import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { caddyfile } from '../../../deploy/hosts/caddy';
import type { Host } from '../../../deploy/hosts/host';
import { nginxConfiguration } from '../../../deploy/hosts/nginx';
import { serve } from '../../../deploy/serve';
import type { RightsSite } from '../../../src/lib/rights';
import { freePort } from '../../support/free-port';

/** A server that is running, with the address of its root. */
export interface RunningHost {
	readonly url: string;
	end(): Promise<void>;
}

/** Starts a server on a build, as an ordinary user may: in a folder of its own, on a free port. */
export type StartHost = (build: string, site: RightsSite) => Promise<RunningHost>;

/** The servers that follow the rules. */
export const hosts: Readonly<Record<'npm start' | 'nginx' | 'Caddy', StartHost>> = {
	'npm start': async (directory, { origin, basePath }) => {
		const server = await serve({ directory, port: 0, basePath, siteUrl: origin });
		return { url: new URL(server.url).origin, end: () => server.destroy() };
	},
	nginx: (build, site) =>
		start(build, site, async (folder, host) => {
			await writeFile(join(folder, 'site.conf'), nginxConfiguration(host));
			await writeFile(join(folder, 'nginx.conf'), aroundSite(folder));
			return ['/usr/sbin/nginx', '-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
		}),
	Caddy: (build, site) =>
		start(build, site, async (folder, host) => {
			const file = join(folder, 'Caddyfile');
			await writeFile(file, `{\n\tadmin off\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n${caddyfile(host)}`);
			return ['caddy', 'run', '--adapter', 'caddyfile', '--config', file];
		})
};

async function start(
	build: string,
	site: RightsSite,
	configure: (folder: string, host: Host) => Promise<readonly [string, ...string[]]>
): Promise<RunningHost> {
	const folder = await mkdtemp(join(tmpdir(), 'host-'));
	const root = join(folder, 'root');
	await mkdir(dirname(root + site.basePath), { recursive: true });
	await symlink(build, root + site.basePath);

	const port = await freePort();
	const [program, ...parameters] = await configure(folder, { site, root, port });
	const child = spawn(program, parameters, {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
	});
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
	const exit = once(child, 'exit');

	const url = `http://localhost:${port}`;
	while (!(await answers(url))) {
		if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`);
		await pause(20);
	}
	return {
		url,
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

/** What Debian's own nginx.conf has around a site, but in a folder of our own. */
function aroundSite(folder: string): string {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((kind) => `\t${kind}_temp_path ${folder};\n`)
		.join('');
	return `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
pid ${folder}/nginx.pid;
events { }
http {
	access_log off;
${temporary}	include ${folder}/site.conf;
}
`;
}
