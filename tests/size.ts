/** Weighs the first load of pages and holds it against a budget: `npm run size`. */
import { readFile } from 'node:fs/promises';
import { kilobyte, weighPage, type WeighedPage } from './support/budget';
import { followFirstLoad, type LoadedFile } from './support/first-load';
import { followInstall } from './support/precache';
import { totalWeight, weigh, type Weight } from './support/weigh';

const directory = 'build';
const pages = [
	{ name: '/', file: 'index.html', budget: { javascript: 45, everything: 130 } },
	// The room itself comes on top.
	{ name: '/tracks/the', file: 'tracks/the.html', budget: { javascript: 48, everything: 130 } },
	{ name: '/embed', file: 'embed.html', budget: { javascript: 35, everything: 110 } },
	{ name: '/embed/the', file: 'embed/the.html', budget: { javascript: 35, everything: 110 } }
] as const;

/** What the campaign's pages may have of JavaScript beyond the shell, which every page has. */
const campaignKilobytes = 20;
/** Has the shell, and hardly anything else. */
const shellPage = '404.html';
const campaignPages = [
	{ name: '/make-it-fair', file: 'make-it-fair.html' },
	{ name: '/make-it-fair/timeline', file: 'make-it-fair/timeline.html' },
	{ name: '/act', file: 'act.html' },
	{ name: '/people', file: 'people.html' },
	{ name: '/about', file: 'about.html' },
	{ name: '/sources', file: 'sources.html' }
] as const;

/** What the service worker may fetch ahead, itself included, in KB as they go over the wire. */
const precacheKilobytes = 400;

try {
	console.log(`First load, in KB of ${kilobyte} bytes:`);
	for (const { name, file, budget } of pages) {
		const page = weighPage(name, await loaded(file), budget);
		print(name, page);
		tell(page.faults);
	}
	const shell = new Set((await loaded(shellPage)).map(({ path }) => path));
	console.log(`\nBeyond the shell, of at most ${campaignKilobytes} KB of JavaScript:`);
	for (const { name, file } of campaignPages) {
		const beyond = (await loaded(file)).filter(({ path }) => !shell.has(path));
		const budget = { javascript: campaignKilobytes, everything: Infinity };
		const { javascript, faults } = weighPage(name, beyond, budget);
		console.log(`  ${name.padEnd(24)}${inKilobytes(javascript.gzip)}`);
		tell(faults);
	}
	const worker = {
		path: 'service-worker.js',
		content: await readFile(`${directory}/service-worker.js`)
	};
	const fetched = await followInstall(directory, process.env.BASE_PATH ?? '');
	const ahead = totalWeight([...fetched, worker].map(({ path, content }) => weigh(path, content)));
	const stored = fetched.reduce((bytes, { content }) => bytes + content.length, 0);
	console.log(`\nFetched ahead by the service worker, of at most ${precacheKilobytes} KB:`);
	print(`${fetched.length} files`, {
		files: [],
		javascript: weigh(worker.path, worker.content),
		everything: ahead
	});
	console.log(`  stored${inKilobytes(stored)}`);
	if (fetched.length === 0) tell(['The service worker fetches nothing.']);
	if (ahead.gzip > precacheKilobytes * kilobyte) {
		tell([
			`The service worker fetches ${inKilobytes(ahead.gzip).trim()} KB, over its ${precacheKilobytes}`
		]);
	}
	const sound = fetched.filter(({ path }) => path.startsWith('album/'));
	tell(sound.map(({ path }) => `The service worker fetches ${path} unasked.`));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

function loaded(file: string): Promise<LoadedFile[]> {
	return followFirstLoad(directory, file, process.env.BASE_PATH ?? '');
}

function tell(faults: readonly string[]): void {
	for (const fault of faults) console.error(fault);
	if (faults.length > 0) process.exitCode = 1;
}

function print(name: string, { files, javascript, everything }: Omit<WeighedPage, 'faults'>): void {
	const heaviestFirst = files.toSorted((a, b) => b.weight.gzip - a.weight.gzip);
	const rows: (readonly [string, Weight])[] = [
		...heaviestFirst.map(({ path, weight }) => [path, weight] as const),
		['JavaScript', javascript],
		['everything but audio', everything]
	];
	const width = Math.max(...rows.map(([label]) => label.length));
	console.log(`\n${name.padEnd(width + 2)}${'gzip'.padStart(8)}${'brotli'.padStart(8)}`);
	for (const [label, { gzip, brotli }] of rows) {
		console.log(`  ${label.padEnd(width)}${inKilobytes(gzip)}${inKilobytes(brotli)}`);
	}
}

function inKilobytes(bytes: number): string {
	return (bytes / kilobyte).toFixed(1).padStart(8);
}
