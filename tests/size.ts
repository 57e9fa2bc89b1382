/**
 * Measures what a visitor downloads until a page is at rest, sound not counted, and what is cached
 * for offline, in Chromium over gzip, and compares both with their budgets: `npm run size`.
 */
import { chromium, type Browser } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { serve } from '../deploy/serve';
import { rawRequest } from '../deploy/raw-request';
import { chromium as debian } from './support/chromium';

const kilobyte = 1024;
const precachedKilobytes = 500;
/** A page without a request for this long is at rest. */
const restMs = 2000;
/** Pages measured at once. */
const atOnce = 4;

interface Budget {
	readonly javascript: number;
	readonly everything: number;
}

/** In KB. */
function budgetOf(path: string): Budget {
	if (path === '/') return { javascript: 90, everything: 195 };
	if (path.startsWith('/tracks/')) return { javascript: 100, everything: 210 };
	if (path.startsWith('/embed')) return { javascript: 70, everything: 160 };
	return { javascript: 95, everything: 215 };
}

/** Every page, but only one track's. */
function pagesOf(directory: string): string[] {
	return readdirSync(directory, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html'))
		.map((file) => `/${file.replace(/(index)?\.html$/, '')}`)
		.filter((path) => !/^\/(tracks|embed)\/(?!the$)/.test(path))
		.sort();
}

const isSound = (url: string) => /\.(weba|m4a|flac)$/.test(new URL(url).pathname);

/** Adds up the site's files as sent over the wire, in KB. */
async function weigh(urls: readonly string[]): Promise<number> {
	const coding = { 'accept-encoding': 'gzip' };
	const answers = urls.map((url) => rawRequest(url, new URL(url).pathname, coding));
	return (await Promise.all(answers)).reduce((sum, { body }) => sum + body.length / kilobyte, 0);
}

async function measure(browser: Browser, url: string): Promise<Budget> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	const asked = new Set<string>();
	let lastRequestMs = 0;
	page.on('request', (request) => {
		lastRequestMs = performance.now();
		if (/^http/.test(request.url()) && !isSound(request.url())) asked.add(request.url());
	});
	await page.goto(url, { waitUntil: 'networkidle' });
	while (performance.now() - lastRequestMs < restMs) await page.waitForTimeout(restMs / 10);
	await context.close();
	const javascript = await weigh([...asked].filter((each) => each.endsWith('.js')));
	return { javascript, everything: await weigh([...asked]) };
}

/** The service worker, and what it caches when it is installed. */
async function precachedFiles(browser: Browser, url: string): Promise<string[]> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(url);
	const files = await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		const names = await caches.keys();
		const opened = await Promise.all(names.map((name) => caches.open(name)));
		const cached = await Promise.all(opened.map((cache) => cache.keys()));
		return [active?.scriptURL ?? '', ...cached.flat().map((request) => request.url)];
	});
	await context.close();
	return files;
}

const faults: string[] = [];
function compare(what: string, size: number, budget: number): string {
	if (size > budget) faults.push(`${what} is ${size.toFixed(1)} KB, over its budget of ${budget}.`);
	if (size === 0) faults.push(`${what} is empty: nothing was measured.`);
	return `${size.toFixed(1)} of ${budget}`.padStart(16);
}

const server = await serve({ directory: 'build', port: 0 });
const browser = await chromium.launch(debian);
try {
	console.log(
		`At rest, in KB of ${kilobyte} bytes:${'JavaScript'.padStart(17)}${'all'.padStart(16)}`
	);
	const pages = pagesOf('build');
	while (pages.length > 0) {
		const paths = pages.splice(0, atOnce);
		const sizes = await Promise.all(paths.map((path) => measure(browser, server.url + path)));
		for (const [i, { javascript, everything }] of sizes.entries()) {
			const path = paths[i] ?? '';
			const budget = budgetOf(path);
			const scripts = compare(`${path}: JavaScript`, javascript, budget.javascript);
			const all = compare(`${path}: everything`, everything, budget.everything);
			console.log(path.padEnd(32) + scripts + all);
		}
	}
	const files = await precachedFiles(browser, server.url);
	const all = compare('What is cached for offline', await weigh(files), precachedKilobytes);
	console.log(`${`${files.length} files for offline`.padEnd(48)}${all}`);
	for (const sound of files.filter(isSound)) {
		faults.push(`${sound} is cached before anyone asks for it.`);
	}
} finally {
	await browser.close();
	await server.destroy();
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
