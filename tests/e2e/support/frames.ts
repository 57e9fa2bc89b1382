import type { Frame, FrameLocator, Page } from '@playwright/test';
import { chromium } from '../../support/chromium';
import { serveHostPage, type HeardMessage, type HostedFrame } from '../../support/host-page';
import { expect, test as base } from './test';

declare global {
	interface Window {
		heard: HeardMessage[];
	}
}

interface Fixtures {
	/** Opens a page of another origin with these frames of the site. */
	readonly host: (...frames: HostedFrame[]) => Promise<void>;
}

/**
 * A test in a browser with people's usual settings: sound needs a press in the frame, or in a page that
 * delegates autoplay.
 */
export const test = base.extend<Fixtures>({
	launchOptions: [
		{
			...chromium,
			args: [...chromium.args, '--autoplay-policy=document-user-activation-required']
		},
		{ scope: 'worker' }
	],
	host: async ({ page, baseURL }, use) => {
		const close: (() => Promise<void>)[] = [];
		await use(async (...frames) => {
			const hostPage = await serveHostPage(
				frames.map((frame) => ({ ...frame, src: `${baseURL ?? ''}${frame.src}` }))
			);
			close.push(() => hostPage.close());
			await page.goto(hostPage.url);
			for (const { id } of frames) {
				await expect(page.frameLocator(`#${id}`).getByRole('slider')).toBeEnabled();
			}
		});
		for (const closing of close) await closing();
	}
});

/** The frame of a track. */
export const track = (id: string, address: string): HostedFrame => ({
	id,
	src: address,
	heightPx: 152
});
/** The frame of the album. */
export const album: HostedFrame = { id: 'album', src: '/embed', heightPx: 420 };

/** The document in a frame. */
export async function frameOf(page: Page, id: string): Promise<Frame> {
	const element = await page.waitForSelector(`#${id}`);
	const frame = await element.contentFrame();
	if (!frame) throw new Error(`There is no frame "${id}".`);
	return frame;
}

/** Waits until a frame's sound, of that track, has moved past a moment. */
export async function hearIn(page: Page, id: string, slug: string, pastSeconds = 0): Promise<void> {
	const frame = await frameOf(page, id);
	await expect
		.poll(() =>
			frame.evaluate(
				(wanted) =>
					window.audioElements
						.filter((audio) => !audio.paused && audio.src.includes(`/album/${wanted}.`))
						.map((audio) => audio.currentTime)[0] ?? -1,
				slug
			)
		)
		.toBeGreaterThan(pastSeconds);
}

/** How many sounds play in a frame. */
export async function soundsIn(page: Page, id: string): Promise<number> {
	const frame = await frameOf(page, id);
	return frame.evaluate(() => window.audioElements.filter((audio) => !audio.paused).length);
}

/** The play button in a frame. */
export const play = (frame: FrameLocator) =>
	frame.getByRole('button', { name: 'Play', exact: true });

/** Sends a message to a frame, as the page around it. */
export async function send(page: Page, id: string, message: unknown): Promise<void> {
	await page.evaluate(
		([frame, data]) => {
			document.querySelector<HTMLIFrameElement>(`#${frame}`)?.contentWindow?.postMessage(data, '*');
		},
		[id, message] as const
	);
}

/** What every message of the player has. */
export const ours = { type: 'is-this-what-we-want', version: 1 };

/** The last event a frame has sent to the page. */
export function lastEvent(page: Page, id: string) {
	return page.evaluate((frame) => window.heard.findLast((m) => m.frame === frame)?.data, id);
}
