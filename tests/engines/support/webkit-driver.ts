import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';

const miniBrowsers = ['4.1', '4.0'].map(
	(version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`
);

/** A session that isn't there by then never comes: now and then the driver waits for its browser for ever. */
const patienceMs = 20_000;
const attempts = 4;

/** Debian's WebKitGTK in its own small browser, under a virtual screen of its own. */
export interface WebKit {
	readonly webkit: WebDriver;
	/** The driver's process, which the browser's come from. */
	readonly pid: number;
	close(): Promise<void>;
}

/**
 * Starts WebKitGTK, with nothing in its caches.
 * @param proxyAddress a proxy for all that is not on this machine
 * @throws when it is not installed or doesn't start
 */
export async function startWebKitDriver(proxyAddress?: string): Promise<WebKit> {
	const binary = process.env.MINIBROWSER_PATH ?? miniBrowsers.find((path) => existsSync(path));
	if (binary === undefined) throw new Error('MiniBrowser is missing: install webkit2gtk-driver.');
	for (let attempt = 1; ; attempt++) {
		try {
			return await startOnce(binary, proxyAddress);
		} catch (error) {
			if (attempt === attempts) throw error;
		}
	}
}

async function startOnce(binary: string, proxyAddress: string | undefined): Promise<WebKit> {
	// On a screen and a port of its own, whatever else runs or was left behind.
	const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24'], {
		stdio: ['ignore', 'pipe', 'ignore']
	});
	const [display] = (await once(screen.stdout, 'data')) as [Buffer];
	const port = await freePort();
	const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
		stdio: 'ignore',
		env: { ...process.env, DISPLAY: `:${display.toString().trim()}` }
	});
	const end = () => {
		driver.kill();
		screen.kill();
	};
	try {
		const webkit = await Promise.race([
			connect(binary, port, proxyAddress),
			wait(patienceMs, undefined, { ref: false }).then(() => {
				throw new Error('WebKitWebDriver gives no session.');
			})
		]);
		return {
			webkit,
			pid: driver.pid ?? 0,
			close: async () => {
				await webkit.quit();
				end();
			}
		};
	} catch (error) {
		end();
		throw error;
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
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
	for (let attempt = 0; ; attempt++) {
		try {
			return await new Builder()
				.usingServer(`http://127.0.0.1:${port}`)
				.withCapabilities(capabilities)
				.build();
		} catch (error) {
			// The driver and the screen take a moment to listen.
			if (attempt === 20) throw error;
			await wait(500);
		}
	}
}
