import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { isCompressible } from '../deploy/media-types';
import { renditions } from './album';
import { peers } from './peers';

const pages = join(import.meta.dirname, 'pages');

/** The folder of the built pages. */
export const builtPages = join(import.meta.dirname, '.pages');

/** The folder, in {@link builtPages}, of the versions that load no sound before the press. */
const coldFolder = 'cold';

/**
 * Builds a page for each peer as for production: bundled, minified and precompressed. Each has two
 * versions; see {@link coldFolder}.
 */
export async function buildPages(): Promise<void> {
	await rm(builtPages, { recursive: true, force: true });
	const names = peers.filter(({ isSite }) => !isSite).map(({ id }) => id);
	await build({
		configFile: false,
		root: pages,
		base: '/bench/',
		logLevel: 'warn',
		plugins: [provideAlbum()],
		build: {
			outDir: builtPages,
			emptyOutDir: true,
			chunkSizeWarningLimit: 2000,
			rolldownOptions: {
				input: Object.fromEntries(names.map((name) => [name, join(pages, name, 'index.html')]))
			}
		}
	});
	await cp(
		join(import.meta.dirname, 'node_modules/@podlove/web-player'),
		join(builtPages, 'podlove-web-player'),
		{ recursive: true, filter: (path) => !path.endsWith('.map') }
	);
	for (const name of names) await writeVersions(name);
	await compress();
}

/** A Vite plugin that gives the pages the recordings to play. */
function provideAlbum(): Plugin {
	const id = '\0album';
	return {
		name: 'provide-album',
		resolveId: (source) => (source === 'virtual:album' ? id : undefined),
		load: (path) => (path === id ? `export default ${JSON.stringify(renditions)}` : undefined),
		transformIndexHtml: {
			order: 'pre',
			handler: (html) => html.replaceAll('%FIRST%', renditions[0]?.src ?? '')
		}
	};
}

async function writeVersions(name: string): Promise<void> {
	const html = await readFile(join(builtPages, name, 'index.html'), 'utf8');
	const mark = / data-(preload|load)(="")?/g;
	const folder = join(builtPages, coldFolder, name);
	await cp(join(builtPages, name), folder, { recursive: true });
	await writeFile(
		join(folder, 'index.html'),
		html.replace(mark, (_, name) =>
			name === 'load' ? ' load="play"' : ' preload="none" data-preload="none"'
		)
	);
	await writeFile(join(builtPages, name, 'index.html'), html.replace(mark, ''));
}

async function compress(): Promise<void> {
	const entries = await readdir(builtPages, { recursive: true, withFileTypes: true });
	for (const entry of entries) {
		const path = join(entry.parentPath, entry.name);
		if (!entry.isFile() || !isCompressible(path)) continue;
		const text = await readFile(path);
		await writeFile(`${path}.gz`, gzipSync(text, { level: 9 }));
		const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
		await writeFile(`${path}.br`, brotliCompressSync(text, { params }));
	}
}
