import { parseArgs } from 'node:util';
import { readSettings } from '../src/content/settings';

const usage = `npm run --silent deploy:config -- nginx|caddy [--root /srv/album] [--port 8080]
npm run --silent deploy:config -- nginx-cache --origin http://10.0.0.2:8080 [--cache /var/cache/album] [--port 8080]`;

try {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: {
			root: { type: 'string', default: '/srv/album' },
			port: { type: 'string' },
			origin: { type: 'string' },
			cache: { type: 'string', default: '/var/cache/album' }
		}
	});
	const { siteUrl: origin, basePath } = readSettings();
	// Imported only now, as they read the settings unchecked.
	const [{ caddyfile }, { nginxConfiguration }, { nginxCacheConfiguration }] = await Promise.all([
		import('./caddy'),
		import('./nginx'),
		import('./nginx-cache')
	]);
	const site = { origin, basePath };
	const port = readPort(values.port);
	const host = { site, root: values.root, ...port };
	if (positionals[0] === 'nginx') process.stdout.write(nginxConfiguration(host));
	else if (positionals[0] === 'caddy') process.stdout.write(caddyfile(host));
	else if (positionals[0] === 'nginx-cache') {
		const tier = { site, from: readOrigin(values.origin), cache: values.cache, ...port };
		process.stdout.write(nginxCacheConfiguration(tier));
	} else throw new Error(`Name the host to configure:\n${usage}`);
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

function readOrigin(text: string | undefined): URL {
	const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
	if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '') {
		throw new Error(
			`--origin is "${text ?? ''}", but must be a host’s address, such as http://10.0.0.2:8080.`
		);
	}
	return url;
}
