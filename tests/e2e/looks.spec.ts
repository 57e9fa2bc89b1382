import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { violations } from './support/axe';
import { contrast, rgbOf } from './support/contrast';
import { layoutShift, watchLayoutShift } from './support/layout-shift';
import { holdBack } from './support/requests';
import { hear, playTrack } from './support/sound';
import { alive, bar, openAlive, word } from './support/site';
import { expect, test } from './support/test';

for (const path of [
	'/',
	'/about',
	'/fidelity',
	'/make-it-fair',
	'/make-it-fair/timeline',
	'/press',
	'/rights',
	'/sources',
	'/your-room',
	'/nowhere',
	// The longest word, and the last.
	'/tracks/government',
	'/tracks/companies'
]) {
	test(`axe finds nothing on ${path}, in either theme`, async ({ page }) => {
		await openAlive(page, path);
		expect(await violations(page)).toEqual([]);
	});
}

test('axe finds nothing while a track plays', async ({ page }) => {
	await openAlive(page, '/');
	await word(page, 'Legalise').click();
	await hear(page, 'legalise');
	await page.mouse.move(0, 0);
	expect(await violations(page)).toEqual([]);
});

test('the poster’s seven lines are equally wide', async ({ page }) => {
	await openAlive(page, '/');
	await page.evaluate(() => document.fonts.ready);
	const widths = await page.evaluate(() => {
		const lines = new Map<string, DOMRect[]>();
		for (const item of document.querySelectorAll<HTMLElement>('[data-line] a')) {
			const { line = '' } = item.parentElement?.dataset ?? {};
			lines.set(line, [...(lines.get(line) ?? []), item.getBoundingClientRect()]);
		}
		return [...lines.values()].map((words) => (words.at(-1)?.right ?? 0) - (words[0]?.left ?? 0));
	});
	expect(widths).toHaveLength(7);
	const widest = Math.max(...widths);
	for (const width of widths) expect(width / widest).toBeGreaterThan(0.99);
});

for (const [path, width] of [
	['/tracks/legalise', 1280],
	['/', 390],
	['/on-the-hour', 412]
] as const) {
	test(`nothing moves on ${path} when the typeface and the scripts arrive late`, async ({
		page
	}) => {
		const release = await holdBack(page, '**/*.woff2', '**/*.js');
		await watchLayoutShift(page);
		await page.addInitScript(() => {
			new PerformanceObserver(() => {
				window.hasText = true;
			}).observe({ type: 'largest-contentful-paint', buffered: true });
		});
		await page.setViewportSize({ width, height: 823 });
		await page.goto(path, { waitUntil: 'commit' });
		// Text that is hidden while its typeface loads doesn't count.
		await page.waitForFunction(() => window.hasText);
		release();
		await alive(page);
		await page.waitForFunction(() => document.fonts.check('800 100px "Archivo poster"'));
		await page.waitForLoadState('networkidle');
		expect(await layoutShift(page)).toBeLessThan(0.0005);
	});
}

declare global {
	interface Window {
		hasText?: boolean;
	}
}

test('the theme follows the system until one is chosen, which is remembered', async ({ page }) => {
	const ground = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const dark = 'rgb(16, 15, 14)';
	const paper = 'rgb(243, 239, 230)';
	await page.emulateMedia({ colorScheme: 'light' });
	await openAlive(page, '/tracks/the');
	expect(await ground()).toBe(paper);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await ground()).toBe(dark);
	await page.getByRole('button', { name: 'Switch to the paper theme' }).click();
	expect(await ground()).toBe(paper);
	await expect(page.locator('img[src*=paper]')).toBeVisible();
	await expect(page.locator('img[src*=dark]')).toBeHidden();
	await page.reload();
	expect(await ground()).toBe(paper);
	await alive(page);
	await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
	expect(await ground()).toBe(dark);
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await ground()).toBe(paper);
});

/** How much of an element's picture stands out from the ground, at 3 to 1 or more. */
async function inkIn(page: Page, element: Locator): Promise<number> {
	const picture = sharp(await element.screenshot());
	const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const ground = await page.evaluate(
		() => getComputedStyle(document.documentElement).backgroundColor
	);
	const behind = rgbOf(ground);
	let count = 0;
	for (let at = 0; at < data.length; at += 3) {
		if (contrast([...data.subarray(at, at + 3)], behind) >= 3) count++;
	}
	return count / (info.width * info.height);
}

for (const colorScheme of ['dark', 'light'] as const) {
	test(`with forced colours (${colorScheme}) nothing disappears`, async ({ page }) => {
		await page.emulateMedia({ colorScheme, forcedColors: 'active' });
		await playTrack(page, 'legalise');
		await page.mouse.move(0, 0);
		const styleOf = (element: Locator) =>
			element.evaluate((node) => {
				const { color, webkitTextFillColor, forcedColorAdjust } = getComputedStyle(node);
				return { color, fill: webkitTextFillColor, forcedColorAdjust };
			});
		const ground = await page.evaluate(
			() => getComputedStyle(document.documentElement).backgroundColor
		);
		// The playing word is solid and in a colour of its own, the others are in outline.
		const lit = await styleOf(word(page, 'Legalise'));
		const other = await styleOf(word(page, 'Music'));
		expect(lit.fill).toBe(lit.color);
		expect(lit.color).not.toBe(other.color);
		expect(other.fill).toBe(ground);
		// Only text that isn't adjusted has no backplate, which would cut the letters above it.
		expect([lit.forcedColorAdjust, other.forcedColorAdjust]).toEqual(['none', 'none']);
		for (const [name, element, least] of [
			['the lamp', page.locator('main .lamp'), 0.3],
			['the seek line', bar(page).getByRole('slider', { name: 'Seek in the track' }), 0.03],
			['the volume', bar(page).getByRole('slider', { name: 'Volume' }), 0.03],
			['“Listen closer”', page.getByRole('slider', { name: 'Listen closer' }), 0.03],
			['the level', page.locator('[data-mark=level]').locator('..'), 0.1],
			['the pause button', bar(page).getByRole('button', { name: 'Pause' }), 0.4],
			['“Make it fair”', bar(page).getByRole('link', { name: 'Make it fair' }), 0.5]
		] as const) {
			expect(await inkIn(page, element), name).toBeGreaterThan(least);
		}
		await page.keyboard.press('Tab');
		const ring = await page.evaluate(() => {
			const { outlineColor, outlineStyle } = getComputedStyle(
				document.activeElement ?? document.body
			);
			return { outlineColor, outlineStyle };
		});
		expect(ring).toEqual({ outlineColor: other.color, outlineStyle: 'solid' });
		await openAlive(page, '/on-the-hour');
		expect(await inkIn(page, page.locator('main .lamp')), 'the hour’s lamp').toBeGreaterThan(0.1);
	});
}

test('the page for an unknown address has a working player', async ({ page }) => {
	const response = await page.goto('/no/such/page');
	expect(response?.status()).toBe(404);
	await alive(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
	await word(page, 'Must').click();
	await hear(page, 'must');
	await expect(page).toHaveURL('/tracks/must');
});
