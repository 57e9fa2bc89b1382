import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';

const miniBrowsers = ['4.1', '4.0'].map(
	(version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`
);
let started = 0;

/** Debian's WebKitGTK in its own small browser, under a virtual screen of its own. */
export interface WebKit {
	readonly webkit: WebDriver;
	/** The browser's process. */
	readonly pid: number;
	close(): Promise<void>;
}

/**
 * Starts WebKitGTK, with nothing in its caches.
 * @param proxyAddress a proxy for all that is not on this machine
 * @param settings options for MiniBrowser's command line
 * @throws when it is not installed or doesn't start
 */
export async function startWebKitDriver(
	proxyAddress?: string,
	settings: readonly string[] = []
): Promise<WebKit> {
	const binary = process.env.MINIBROWSER_PATH ?? miniBrowsers.find((path) => existsSync(path));
	if (binary === undefined) throw new Error('MiniBrowser is missing: install webkit2gtk-driver.');
	const number = nextNumber();
	const display = `:${number}`;
	const screen = spawn('Xvfb', [display, '-displayfd', '1', '-screen', '0', '1600x1000x24'], {
		stdio: ['ignore', 'pipe', 'ignore']
	});
	// It prints its number, or nothing.
	const said = await Promise.race([once(screen.stdout, 'data'), once(screen, 'exit')]);
	if (!Buffer.isBuffer(said[0])) throw new Error(`Xvfb could not start on ${display}.`);
	const port = 10_000 + 2 * number;
	const target = `127.0.0.1:${port + 1}`;
	// Told of the proxy by the driver, WebKitGTK 2.50 often crashes: it reads past the list of hosts.
	const proxy = proxyAddress === undefined ? [] : proxyOptions(proxyAddress);
	// The driver would wait forever for a browser of its own that has died.
	const browser = startProgram(binary, ['--automation', ...proxy, ...settings], {
		DISPLAY: display,
		WEBKIT_INSPECTOR_SERVER: target
	});
	const driver = startProgram('WebKitWebDriver', [`--port=${port}`, `--target=${target}`]);
	const end = async () => {
		for (const child of [driver.child, browser.child, screen]) await ended(child);
	};
	try {
		const webkit = await Promise.race([
			listening(port).then(() => connect(port)),
			driver.failure,
			browser.failure
		]);
		return {
			webkit,
			pid: browser.child.pid ?? 0,
			close: async () => {
				// A browser that no longer answers is ended too.
				await webkit.quit().catch(() => undefined);
				await end();
			}
		};
	} catch (error) {
		await end();
		throw error;
	}
}

/** Options that send requests to other machines to a proxy. */
function proxyOptions(address: string): readonly string[] {
	const here = ['localhost', '127.0.0.1'].map((host) => `--ignore-host=${host}`);
	return [`--proxy=http://${address}`, ...here];
}

/**
 * A number that no other process takes, for a display and for ports below those the system assigns.
 * Left to choose, Xvfb takes the lowest display that is free: one that another Xvfb is giving up,
 * which then removes the socket from under it.
 */
function nextNumber(): number {
	return 100 + (process.pid % 1000) * 10 + (started++ % 10);
}

/** Starts a program. `failure` rejects when it ends unasked, with what it said. */
function startProgram(
	program: string,
	parameters: readonly string[],
	environment: Readonly<Record<string, string>> = {}
): { readonly child: ChildProcess; readonly failure: Promise<never> } {
	const child = spawn(program, parameters, {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, ...environment }
	});
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
	const failure = once(child, 'exit').then(() => {
		throw new Error(`${basename(program)} ended. ${said}`);
	});
	// It also ends when it is asked to, and nobody waits for it by then.
	failure.catch(() => undefined);
	return { child, failure };
}

async function ended(child: ChildProcess): Promise<void> {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	child.kill();
	await once(child, 'exit');
}

/** Waits until the driver answers. */
async function listening(port: number): Promise<void> {
	const isUp = () =>
		fetch(`http://127.0.0.1:${port}/status`).then(
			() => true,
			() => false
		);
	while (!(await isUp())) await wait(20);
}

async function connect(port: number): Promise<WebDriver> {
	return new Builder()
		.usingServer(`http://127.0.0.1:${port}`)
		.withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
		.build();
}
