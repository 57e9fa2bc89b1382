import { readSettings } from '../src/content/settings';

const { BUILD_DIR: directory = 'build' } = process.env;
const defaultPort = 4173;

try {
	const site = readSettings();
	const port = readPort(process.env.PORT);
	// Imported only now, as it reads the settings unchecked.
	const { serve } = await import('./serve');
	const server = await serve({ directory, port, ...site });
	console.log(`The site is at ${server.url} (Ctrl+C stops it)`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void server.close());
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

function readPort(text: string | undefined): number {
	if (text === undefined || text === '') return defaultPort;
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65535) {
		throw new Error(`PORT is "${text}", but must be a whole number from 0 to 65535.`);
	}
	return port;
}
