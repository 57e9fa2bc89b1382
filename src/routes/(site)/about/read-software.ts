import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { software, type SoftwareCredit } from '$content/software';

/** A credited package, as installed. */
interface CreditedSoftware extends SoftwareCredit {
	readonly version: string;
	/** An SPDX expression, such as MIT. */
	readonly licence: string;
}

/**
 * Reads version and licence of each credited package from the package itself.
 * @throws Error with one line, if one isn't installed or names no licence
 */
export function readSoftware(): CreditedSoftware[] {
	return software.map((credit) => ({ ...credit, ...readPackage(credit.name) }));
}

function readPackage(name: string): { version: string; licence: string } {
	const file = join('node_modules', name, 'package.json');
	let read: unknown;
	try {
		read = JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		throw new Error(`src/content/software.ts credits ${name}, but ${file} can’t be read.`);
	}
	const { version, license } = read as { version?: unknown; license?: unknown };
	if (typeof version !== 'string' || typeof license !== 'string') {
		throw new Error(`src/content/software.ts credits ${name}, which names no licence in ${file}.`);
	}
	return { version, licence: license };
}
