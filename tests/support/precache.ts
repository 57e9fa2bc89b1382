import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { findFile } from '../../deploy/find-file';
import type { LoadedFile } from './first-load';

type Listener = (event: { readonly type: string; waitUntil(work: Promise<unknown>): void }) => void;

const origin = 'http://site.invalid';

/**
 * Lets the built service worker install itself, and gives what it fetches: it is run, not read, so
 * that nothing it fetches can be missed.
 * @param directory of the build
 * @param basePath what the build's addresses start with
 * @throws Error when a file is missing
 */
export async function followInstall(directory: string, basePath: string): Promise<LoadedFile[]> {
	const loaded: LoadedFile[] = [];
	const scope = `${origin}${basePath}/`;
	const installing: Listener[] = [];
	const work: Promise<unknown>[] = [];

	const fetch = async (request: Request) => {
		const path = new URL(request.url).pathname.slice(basePath.length);
		const found = await findFile(directory, path);
		if (found?.kind !== 'file') throw new Error(`The worker fetches ${path}, which is not there.`);
		const content = await readFile(found.file);
		loaded.push({ path: found.file.slice(directory.length + 1), content });
		return new Response(content);
	};
	const cache = {
		match: () => Promise.resolve(undefined),
		put: () => Promise.resolve(),
		keys: () => Promise.resolve([])
	};
	const globals = {
		...{ URL, Request, Response, Headers, Map, Set, Promise, setTimeout, fetch },
		caches: { open: () => Promise.resolve(cache), match: cache.match, keys: cache.keys },
		location: new URL(`${scope}service-worker.js`),
		registration: { scope },
		ExtendableEvent: Event,
		FetchEvent: Event,
		addEventListener: (type: string, listener: Listener) => {
			if (type === 'install') installing.push(listener);
		}
	};
	const context = createContext(Object.assign(globals, { self: globals }));
	new Script(await readFile(join(directory, 'service-worker.js'), 'utf8')).runInContext(context);
	for (const listener of installing) {
		listener({ type: 'install', waitUntil: (promise) => work.push(promise) });
	}
	await Promise.all(work);
	return loaded;
}
