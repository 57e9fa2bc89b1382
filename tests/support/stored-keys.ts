import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const document = join(import.meta.dirname, '../../docs/security.md');

/** The keys `docs/security.md` lists as stored in a browser, by storage. */
export function listedKeys(): Readonly<Record<'local' | 'session', readonly string[]>> {
	const rows = readFileSync(document, 'utf8').matchAll(/^\| `([\w:-]+)` +\| (local|session) +\|/gm);
	const listed = [...rows].map(([, key = '', storage]) => ({ key, storage }));
	const keysIn = (name: string) =>
		listed.filter(({ storage }) => storage === name).map(({ key }) => key);
	return { local: keysIn('local'), session: keysIn('session') };
}
