import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';

const miniBrowsers = ['4.1', '4.0'].map(
	(version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`
);
/** A browser that hasn't started by then won't: the driver would wait forever. */
const patienceMs = 60_000;
let started = 0;

/** Debian's WebKitGTK in its own small browser, under a virtual screen of its own. */
export interface WebKit {
	readonly webkit: WebDriver;
	/** The driver's process, the parent of the browser's. */
	readonly pid: number;
	close(): Promise<void>;
}

/**
 * Starts WebKitGTK, with nothing in its caches.
 * @param proxyAddress a proxy for all that isn't on this machine
 * @throws when it is not installed or doesn't start
 */
export async function startWebKitDriver(proxyAddress?: string): Promise<WebKit> {
	const binary = process.env.MINIBROWSER_PATH ?? miniBrowsers.find((path) => existsSync(path));
	if (binary === undefined) throw new Error('MiniBrowser is missing: install webkit2gtk-driver.');
	const number = nextNumber();
	const display = `:${number}`;
	const screen = spawn('Xvfb', [display, '-displayfd', '1', '-screen', '0', '1600x1000x24'], {
		stdio: ['ignore', 'pipe', 'ignore']
	});
	await once(screen.stdout, 'data');
	const port = 10_000 + number;
	const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, DISPLAY: display }
	});
	let stderr = '';
	driver.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
	const end = async () => {
		for (const child of [driver, screen]) await ended(child);
	};
	try {
		await listening(driver, port);
		const webkit = await Promise.race([
			connect(binary, port, proxyAddress),
			wait(patienceMs, undefined, { ref: false }).then(() => {
				throw new Error(`WebKitWebDriver did not start a session. ${stderr}`);
			})
		]);
		return {
			webkit,
			pid: driver.pid ?? 0,
			close: async () => {
				await webkit.quit();
				await end();
			}
		};
	} catch (error) {
		await end();
		throw error;
	}
}

/**
 * A number that no other process takes, for a display and for a port below those that the system
 * gives away. Left to choose, Xvfb takes the lowest display that is free: one that another Xvfb is
 * giving up, which then removes the socket from under it.
 */
function nextNumber(): number {
	return 100 + (process.pid % 2000) * 10 + (started++ % 10);
}

async function ended(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill();
	await once(child, 'exit');
}

async function listening(driver: ChildProcess, port: number): Promise<void> {
	const isUp = () =>
		fetch(`http://127.0.0.1:${port}/status`).then(
			() => true,
			() => false
		);
	while (!(await isUp())) {
		if (driver.exitCode !== null) throw new Error('WebKitWebDriver ended.');
		await wait(20);
	}
}

async function connect(
	binary: string,
	port: number,
	proxyAddress: string | undefined
): Promise<WebDriver> {
	const capabilities = new Capabilities({
		browserName: 'MiniBrowser',
		'webkitgtk:browserOptions': { binary, args: ['--automation'] }
	});
	if (proxyAddress !== undefined) {
		capabilities.setProxy({
			proxyType: 'manual',
			httpProxy: proxyAddress,
			sslProxy: proxyAddress,
			noProxy: ['localhost', '127.0.0.1']
		} as never);
	}
	return new Builder()
		.usingServer(`http://127.0.0.1:${port}`)
		.withCapabilities(capabilities)
		.build();
}
