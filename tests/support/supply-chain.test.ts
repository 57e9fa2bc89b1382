import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What `package-lock.json` says of a package: https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
interface LockedPackage {
	readonly version?: string;
	readonly resolved?: string;
	readonly integrity?: string;
	readonly link?: boolean;
	readonly inBundle?: boolean;
	readonly hasInstallScript?: boolean;
}

interface Manifest {
	readonly dependencies: Readonly<Record<string, string>>;
	readonly devDependencies: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(text('package.json')) as Manifest;
const { packages } = JSON.parse(text('package-lock.json')) as {
	readonly packages: Readonly<Record<string, LockedPackage & Partial<Manifest>>>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };

describe('package.json', () => {
	it.each(Object.entries(wanted))('names one version of %s: %s', (_, version) => {
		expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
	});
});

describe('package-lock.json', () => {
	it('has the versions that package.json names', () => {
		const { dependencies, devDependencies } = packages[''] ?? {};
		expect({ ...dependencies, ...devDependencies }).toEqual(wanted);
		for (const [name, version] of Object.entries(wanted)) {
			expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
		}
	});

	it('has a hash of every package, except bundled ones', () => {
		const unhashed = locked.filter(
			([, { integrity, inBundle }]) => !/^sha512-/.test(integrity ?? '') && inBundle !== true
		);
		expect(unhashed.map(([path]) => path)).toEqual([]);
	});

	it('has packages from the registry only', () => {
		const elsewhere = locked.filter(
			([, { resolved, link }]) =>
				link === true ||
				(resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
		);
		expect(elsewhere.map(([path]) => path)).toEqual([]);
	});

	it('has only the install scripts that docs/security.md lists', () => {
		const scripted = locked
			.filter(([, { hasInstallScript }]) => hasInstallScript === true)
			.map(([path]) => path.replace(/^.*node_modules\//, ''));
		const listed = [...text('docs/security.md').matchAll(/^\| `([@\w/-]+)` +\| not run/gm)];
		expect(listed.map(([, name]) => name).sort()).toEqual([...new Set(scripted)].sort());
		expect(text('.npmrc')).toContain('ignore-scripts=true\n');
	});
});
