import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Builder, By, Capabilities, until, type WebDriver } from 'selenium-webdriver';
import { startRefusingProxy, type RefusingProxy } from './refusing-proxy';
import { watchPage, type Browser } from './browser';

const miniBrowsers = ['4.1', '4.0'].map(
	(version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`
);

/** A session that isn't there by then never comes: now and then the driver waits for its browser for ever. */
const patienceMs = 20_000;

/** Starts Debian's WebKitGTK in its own small browser, under a virtual screen. */
export async function startWebKit(): Promise<Browser> {
	const binary = process.env.MINIBROWSER_PATH ?? miniBrowsers.find((path) => existsSync(path));
	if (binary === undefined) throw new Error('MiniBrowser is missing: install webkit2gtk-driver.');
	for (let attempt = 1; ; attempt++) {
		try {
			return await startOnce(binary);
		} catch (error) {
			if (attempt === 2) throw error;
		}
	}
}

async function startOnce(binary: string): Promise<Browser> {
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
	const proxy = await startRefusingProxy();
	try {
		const webkit = await Promise.race([
			connect(binary, port, proxy),
			wait(patienceMs, undefined, { ref: false }).then(() => {
				throw new Error('WebKitWebDriver gives no session.');
			})
		]);
		return browserOf(webkit, [driver, screen], proxy);
	} catch (error) {
		proxy.close();
		driver.kill();
		screen.kill();
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
	{ address }: RefusingProxy
): Promise<WebDriver> {
	const capabilities = new Capabilities({
		browserName: 'MiniBrowser',
		'webkitgtk:browserOptions': { binary, args: ['--automation'] }
	});
	// What it asks of other machines goes to the proxy, which counts: this driver tells of no request.
	capabilities.setProxy({
		proxyType: 'manual',
		httpProxy: address,
		sslProxy: address,
		noProxy: ['localhost', '127.0.0.1']
	} as never);
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

function browserOf(
	webkit: WebDriver,
	processes: readonly ChildProcess[],
	proxy: RefusingProxy
): Browser {
	return {
		open: async (url) => {
			await webkit.switchTo().defaultContent();
			await webkit.get(url);
			// WebKit's driver has no script that runs before the page's own; the elements that
			// matter are made at the first press.
			await webkit.executeScript(watchPage);
		},
		enter: async (selector) => {
			await webkit.switchTo().defaultContent();
			await webkit.switchTo().frame(await webkit.wait(until.elementLocated(By.css(selector))));
			await webkit.executeScript(watchPage);
		},
		leave: async () => {
			await webkit.switchTo().defaultContent();
		},
		press: async (selector) => {
			const element = await webkit.wait(until.elementLocated(By.css(selector)));
			await element.click();
		},
		type: async (key) => {
			await webkit.findElement(By.css('body')).sendKeys(key);
		},
		read: async <T>(expression: string) => webkit.executeScript<T>(`return ${expression}`),
		strangers: () => proxy.asked,
		close: async () => {
			await webkit.quit();
			proxy.close();
			for (const child of processes) child.kill();
		}
	};
}
