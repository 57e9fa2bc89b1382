import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

const serviceWorker = 'src/service-worker/index.ts';
/** Packages that reach the build other than as modules, by the files made from them. */
const madeOf: readonly (readonly [file: RegExp, packageName: string])[] = [
	[/\/archivo[^/]*\.woff2$/, '@fontsource-variable/archivo'],
	[/\.css$/, 'tailwindcss']
];
const opening = 'This site includes software and a typeface made by others, under these licences.';
const rule = `\n\n${'-'.repeat(80)}\n\n`;

/** A Vite plugin that adds `licenses.txt`: the notices of every package that reaches a browser. */
export function licences(): Plugin {
	return {
		name: 'licences',
		apply: 'build',
		async generateBundle(_, bundle) {
			if (this.environment.config.build.ssr) return;
			const outputs = Object.values(bundle);
			const modules = [...modulesOf(outputs), ...(await modulesOfServiceWorker())];
			const directories = [
				...modules.filter((id) => id.includes('/node_modules/')).map(packageDirectory),
				...madeOf
					.filter(([file]) => outputs.some(({ fileName }) => file.test(fileName)))
					.map(([, packageName]) => join('node_modules', packageName))
			];
			const source = notices([...new Set(directories)]);
			this.emitFile({ type: 'asset', fileName: 'licenses.txt', source });
		}
	};
}

function modulesOf(outputs: Rolldown.OutputBundle[string][]): string[] {
	return outputs.flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []));
}

/** SvelteKit bundles the service worker later, and without plugins. */
async function modulesOfServiceWorker(): Promise<string[]> {
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			rolldownOptions: { input: serviceWorker, external: /^\$/ }
		}
	});
	return 'output' in built ? modulesOf(built.output) : [];
}

function packageDirectory(file: string): string {
	for (let directory = dirname(file); ; directory = dirname(directory)) {
		const isPackage = readdirSync(directory).includes('package.json');
		if (isPackage && readPackage(directory).name !== undefined) return directory;
	}
}

function readPackage(directory: string) {
	return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as {
		readonly name?: string;
		readonly version?: string;
		readonly license?: string;
	};
}

/** Packages that share a licence text share an entry. */
function notices(directories: readonly string[]): string {
	const packagesByText = new Map<string, string[]>();
	for (const directory of directories) {
		const { name = directory, version = '', license = '' } = readPackage(directory);
		const text = licenceOf(directory);
		if (text === undefined) throw new Error(`${name} ships to browsers but has no licence text.`);
		const packages = packagesByText.get(text) ?? [];
		packagesByText.set(text, [...packages, `${name} ${version} (${license})`]);
	}
	const entries = [...packagesByText].map(([text, packages]) => {
		return `${packages.sort().join('\n')}\n\n${text}`;
	});
	return `${[opening, ...entries.sort()].join(rule)}\n`;
}

/** The text of a package's licence: a file, or the last section of its README. */
function licenceOf(directory: string): string | undefined {
	const read = (name: RegExp) => {
		const file = readdirSync(directory).find((each) => name.test(each));
		return file === undefined ? '' : readFileSync(join(directory, file), 'utf8');
	};
	const [section] = /(?<=^#+ licen[cs]e\n)[^#]+$/im.exec(read(/^readme/i)) ?? [];
	return (read(/^licen[cs]e/i) || section)?.trim();
}
