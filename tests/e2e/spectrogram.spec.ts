import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { violations } from './support/axe';
import { layoutShift, watchLayoutShift } from './support/layout-shift';
import { recordingOf } from '../support/recordings';
import { bar, detailOf, openAlive } from './support/site';
import { hear, playingSounds } from './support/sound';
import { expect, test } from './support/test';

const slug = 'legalise';
const { durationSeconds, spectrogram } = recordingOf(slug);
const { events, tiles } = detailOf(slug);
const [first, second] = events;
if (!first || !second) throw new Error('The recording has no sounds.');

function slider(page: Page) {
	return page.getByRole('slider', { name: 'Seek in the spectrogram' });
}

function readout(page: Page) {
	return page.locator('figure p[aria-hidden]');
}

async function open(page: Page, fragment = '') {
	await openAlive(page, `/tracks/${slug}${fragment}`);
	await page.getByRole('button', { name: '16×' }).waitFor();
}

async function zoomTo(page: Page, zoom: number) {
	const button = page.getByRole('button', { name: `${zoom}×`, exact: true });
	await button.click();
	await expect(button).toHaveAttribute('aria-pressed', 'true');
}

/** The slider's range, in seconds. */
async function span(page: Page) {
	const [min, max, value] = await slider(page).evaluate((input: HTMLInputElement) =>
		[input.min, input.max, input.value].map(Number)
	);
	return { min: min ?? NaN, max: max ?? NaN, value: value ?? NaN };
}

/** Points at a time and a frequency in the picture. */
async function pointAt(page: Page, seconds: number, hz: number) {
	const box = await slider(page).boundingBox();
	if (!box) throw new Error('The spectrogram can’t be seen.');
	const { min, max } = await span(page);
	const up = Math.log(hz / tiles.lowestHz) / Math.log(tiles.highestHz / tiles.lowestHz);
	await page.mouse.move(
		box.x + ((seconds - min) / (max - min)) * box.width,
		box.y + (1 - up) * box.height
	);
	return box;
}

/** What the canvas shows, once it has pixels: colours, four bytes each. */
async function canvasPixels(page: Page): Promise<number[]> {
	return page.locator('figure canvas.size-full').evaluate((canvas: HTMLCanvasElement) => {
		const copy = document.createElement('canvas');
		[copy.width, copy.height] = [64, 32];
		const context = copy.getContext('2d');
		context?.drawImage(canvas, 0, 0, 64, 32);
		return [...(context?.getImageData(0, 0, 64, 32).data ?? [])];
	});
}

for (const zoom of [1, 4, 16]) {
	test(`at ${zoom}× the readout says what the tiles hold`, async ({ page }) => {
		await open(page, '#t=81');
		await zoomTo(page, zoom);
		const loudest = events.reduce((a, b) => ((b.peakDbfs ?? -160) > (a.peakDbfs ?? -160) ? b : a));
		const seconds = loudest.atSeconds + 0.4;
		const hz = 1000;
		const { width } = await pointAt(page, seconds, hz);
		await expect(readout(page)).toHaveText(/^\d:\d\d, .*−\d+ dBFS, [\d.]+ k?Hz$/);
		const text = (await readout(page).textContent()) ?? '';
		const [clock, level = '', frequency = ''] = text.split(', ');
		expect(clock).toBe(`1:${Math.floor(seconds - 60)}`);
		const said = Number(/[\d.]+/.exec(frequency)?.[0]) * (frequency.endsWith('kHz') ? 1000 : 1);
		expect(Math.abs(said / hz - 1)).toBeLessThan(0.05);
		// The mean power under a pixel, from another decoder; the pointer is a pixel off at
		// the most.
		const perPixel = durationSeconds / zoom / width / tiles.columnSeconds;
		const [low, high] = await range(seconds, hz, perPixel);
		const dbfs = -Number(/\d+/.exec(level)?.[0]);
		expect(dbfs).toBeGreaterThan(low - 1.5);
		expect(dbfs).toBeLessThan(high + 1.5);
	});
}

/** The levels of a tile, byte by byte from the top left, as another decoder reads them. */
function levelsOf(path: string): Promise<Uint8Array> {
	return sharp(join(import.meta.dirname, '../../static', path))
		.greyscale()
		.raw()
		.toBuffer();
}

/** The least and the most mean power of as many columns about a moment, in rows about a frequency. */
async function range(seconds: number, hz: number, columns: number): Promise<[number, number]> {
	const { columnSeconds, tileColumns, rows, floorDbfs, ceilingDbfs } = tiles;
	const middle = seconds / columnSeconds;
	const index = Math.floor(middle / tileColumns);
	const levels = await levelsOf(tiles.paths[index] ?? '');
	const up = Math.log(hz / tiles.lowestHz) / Math.log(tiles.highestHz / tiles.lowestHz);
	const found: number[] = [];
	const count = Math.max(1, Math.ceil(columns));
	for (const row of [-2, -1, 0, 1].map((by) => Math.floor((1 - up) * rows) + by)) {
		for (const shift of [-columns, -columns / 2, 0, columns / 2, columns]) {
			const from = Math.floor(middle + shift - count / 2) - index * tileColumns;
			let power = 0;
			for (let x = from; x < from + count; x++) {
				const level = levels[row * tileColumns + x] ?? 0;
				power += 10 ** ((floorDbfs + (level / 255) * (ceilingDbfs - floorDbfs)) / 10);
			}
			found.push(10 * Math.log10(power / count));
		}
	}
	return [Math.min(...found), Math.max(...found)];
}

test('a focused slider reads out the playhead, and its arrows still seek', async ({ page }) => {
	await open(page, '#t=81');
	await slider(page).focus();
	await expect(readout(page)).toHaveText(/^1:21, .*−\d+ dBFS, [\d.]+ k?Hz, the loudest$/);
	await page.keyboard.press('ArrowUp');
	await expect(readout(page)).toHaveText(/^1:26, /);
	await page.keyboard.press('ArrowLeft');
	await expect(readout(page)).toHaveText(/^1:21, /);
});

test('without tiles there is still a picture, with time and frequency', async ({ page }) => {
	await page.route('**/*.tile.*', (route) => route.abort());
	await open(page, '#t=81');
	await zoomTo(page, 16);
	await pointAt(page, 82.5, 1000);
	await expect(readout(page)).toHaveText(/^1:22, [\d.]+ k?Hz$/);
	const pixels = await canvasPixels(page);
	expect(new Set(pixels).size).toBeGreaterThan(30);
});

test('tiles are fetched only when zooming in, and only where needed', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => {
		const path = new URL(request.url()).pathname.slice(1);
		if (path.includes('.tile.')) fetched.push(path);
	});
	await open(page, '#t=5');
	// The pointer is then over the picture, where there is nothing to read.
	await page
		.getByRole('figure')
		.getByRole('button', { name: /^Play / })
		.click();
	await hear(page, slug);
	expect(fetched).toEqual([]);
	await zoomTo(page, 16);
	await expect.poll(() => fetched).toEqual(tiles.paths.slice(0, 1));
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
	test(`the zoomed picture follows the playhead page by page (motion: ${reducedMotion})`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion });
		await open(page, '#t=11');
		await zoomTo(page, 16);
		await bar(page).getByRole('button', { name: 'Play' }).click();
		await hear(page, slug);
		const before = await span(page);
		expect(before.min).toBe(0);
		expect(before.max).toBeCloseTo(durationSeconds / 16, 3);
		const pixels = await canvasPixels(page);
		await expect.poll(async () => (await span(page)).min).toBeGreaterThan(0);
		const after = await span(page);
		expect(after.value).toBeGreaterThan(after.min);
		expect(after.max - after.min).toBeCloseTo(durationSeconds / 16, 3);
		// What comes next is in sight.
		expect(after.max - after.value).toBeGreaterThan(5);
		expect(await canvasPixels(page)).not.toEqual(pixels);
	});
}

test('pressing the zoomed picture seeks to the time under the pointer', async ({ page }) => {
	await open(page, '#t=81');
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, slug);
	await zoomTo(page, 16);
	const { min, max } = await span(page);
	const seconds = min + 0.7 * (max - min);
	await pointAt(page, seconds, 100);
	await page.mouse.down();
	await page.mouse.up();
	await expect
		.poll(async () => Math.abs(((await playingSounds(page))[0]?.seconds ?? -99) - seconds))
		.toBeLessThan(2);
});

test('buttons and keys go from sound to sound, and announce it', async ({ page }) => {
	await open(page);
	const told = page.getByRole('figure').getByRole('status');
	const say = ({ words, atSeconds }: typeof first) =>
		`${words}, ${Math.floor(atSeconds / 60)}:${String(Math.floor(atSeconds % 60)).padStart(2, '0')}`;
	await page.getByRole('button', { name: 'Next sound' }).click();
	await expect(told).toHaveText(new RegExp(`^${say(first)}, −[\\d.]+ dBFS$`));
	expect((await span(page)).value).toBeCloseTo(first.atSeconds, 1);
	await page.keyboard.press('.');
	await expect(told).toHaveText(new RegExp(`^${say(second)}`));
	expect((await span(page)).value).toBeCloseTo(second.atSeconds, 1);
	await page.keyboard.press(',');
	await expect(told).toHaveText(new RegExp(`^${say(first)}`));
	await page.getByRole('button', { name: 'Previous sound' }).click();
	await expect(told).toHaveText('No earlier sounds in this track');
	expect((await span(page)).value).toBeCloseTo(first.atSeconds, 1);
});

test.describe('with two pixels to a CSS pixel', () => {
	test.use({ deviceScaleFactor: 2 });

	test('the zoomed picture has a pixel for each of the screen’s', async ({ page }) => {
		await open(page, '#t=81');
		await zoomTo(page, 4);
		const size = await page
			.locator('figure canvas.size-full')
			.evaluate((canvas: HTMLCanvasElement) => {
				const { width, height } = canvas.getBoundingClientRect();
				return { backing: [canvas.width, canvas.height], css: [width, height] };
			});
		for (const i of [0, 1]) {
			const wanted = (size.css[i] ?? 0) * 2;
			expect(Math.abs((size.backing[i] ?? 0) - wanted)).toBeLessThan(1.01);
		}
	});
});

test('the zoomed picture has each theme’s colours, and axe finds nothing', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await open(page, '#t=60');
	await zoomTo(page, 16);
	// The upper left corner is quiet: the first colour of the ramp.
	const expectGround = (ground: readonly number[]) =>
		expect
			.poll(async () => {
				const corner = (await canvasPixels(page)).slice(0, 3);
				return Math.max(...corner.map((value, i) => Math.abs(value - (ground[i] ?? 0))));
			})
			.toBeLessThan(10);
	await expectGround([11, 10, 10]);
	await page.emulateMedia({ colorScheme: 'light' });
	await expectGround([243, 239, 230]);
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
	await expectGround([11, 10, 10]);
});

test('the zoom stays when the album moves on, and its buttons are large enough', async ({
	page
}) => {
	await open(page);
	await zoomTo(page, 4);
	await page.keyboard.press('n');
	await expect(page).toHaveURL('/tracks/music');
	await expect(page.getByRole('button', { name: '4×' })).toHaveAttribute('aria-pressed', 'true');
	for (const name of ['1×', '4×', '16×', 'Previous sound', 'Next sound']) {
		const box = await page.getByRole('button', { name, exact: true }).boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
	}
});

test('the labels on the axis are at their frequencies', async ({ page }) => {
	await open(page);
	const picture = await slider(page).boundingBox();
	if (!picture) throw new Error('The spectrogram can’t be seen.');
	for (const [name, hz] of [
		['4 kHz', 4000],
		['1 kHz', 1000],
		['100 Hz', 100]
	] as const) {
		const box = await page.locator('figure').getByText(name, { exact: true }).boundingBox();
		const middle = (box?.y ?? 0) + (box?.height ?? 0) / 2;
		const { lowestHz, highestHz } = spectrogram;
		const up = Math.log(hz / lowestHz) / Math.log(highestHz / lowestHz);
		expect(Math.abs(middle - picture.y - (1 - up) * picture.height), name).toBeLessThan(1);
	}
});

test('nothing moves when the tools load, or when the readout changes', async ({ page }) => {
	await watchLayoutShift(page);
	await page.setViewportSize({ width: 390, height: 1400 });
	await open(page);
	await pointAt(page, 60, 1000);
	await expect(readout(page)).toHaveText(/dBFS/);
	await zoomTo(page, 4);
	expect(await layoutShift(page)).toBeLessThan(0.01);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the picture is there, with a description', async ({ page }) => {
		await page.goto(`/tracks/${slug}`);
		const picture = page.getByRole('img', { name: spectrogram.words });
		await expect(picture).toBeVisible();
		await expect(page.getByRole('figure')).toContainText('dBFS');
		await expect(page.getByRole('button', { name: '16×' })).toHaveCount(0);
	});
});

test('a browser that scrambles canvases shows the picture enlarged, not noise', async ({
	page
}) => {
	await page.addInitScript(() => {
		const { prototype } = CanvasRenderingContext2D;
		const get = Reflect.get(prototype, 'getImageData');
		prototype.getImageData = function (...bounds) {
			const image = get.apply(this, bounds);
			image.data.forEach((_, i, bytes) => (bytes[i] = Math.random() * 256));
			return image;
		};
	});
	await open(page, '#t=81');
	const fetched = page.waitForResponse(/\.tile\./);
	await zoomTo(page, 16);
	await fetched;
	await pointAt(page, 82.5, 1000);
	await expect(readout(page)).toHaveText(/^1:22, [\d.]+ k?Hz$/);
});
