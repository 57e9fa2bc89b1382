import { parseArgs } from 'node:util';
import { readSiteUrl } from '../../src/lib/site/site-url';
import { readBasePath } from '../base-path';
import { caddyfile } from './caddy';
import { writeHostFiles } from './host-files';
import { nginxConfiguration } from './nginx';

const usage = 'npm run deploy:config -- nginx|caddy|files [--root /srv/album] [--port 8080]';

try {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: {
			root: { type: 'string', default: '/srv/album' },
			port: { type: 'string' }
		}
	});
	const site = {
		origin: readSiteUrl(process.env.SITE_URL),
		basePath: readBasePath(process.env.BASE_PATH)
	};
	const host = { site, root: values.root, ...readPort(values.port) };
	if (positionals[0] === 'nginx') process.stdout.write(nginxConfiguration(host));
	else if (positionals[0] === 'caddy') process.stdout.write(caddyfile(host));
	else if (positionals[0] === 'files') {
		await writeHostFiles(process.env.BUILD_DIR ?? 'build', site);
	} else throw new Error(`Say for which host: ${usage}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

function readPort(text: string | undefined): { readonly port?: number } {
	if (text === undefined) return {};
	const port = Number(text);
	if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
		throw new Error(`--port is "${text}", but must be a whole number from 1 to 65535.`);
	}
	return { port };
}
