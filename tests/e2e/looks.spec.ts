import { violations } from './support/axe';
import { holdBack } from './support/requests';
import { hear } from './support/sound';
import { alive, bar, word } from './support/site';
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
		await page.goto(path);
		await alive(page);
		expect(await violations(page)).toEqual([]);
	});
}

test('axe finds nothing while a track plays', async ({ page }) => {
	await page.goto('/');
	await alive(page);
	await word(page, 'Legalise').click();
	await hear(page, 'legalise');
	await page.mouse.move(0, 0);
	expect(await violations(page)).toEqual([]);
});

test('the poster’s seven lines are equally wide', async ({ page }) => {
	await page.goto('/');
	await alive(page);
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
		await page.addInitScript(() => {
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					const { value } = entry as PerformanceEntry & { value: number };
					window.layoutShift = (window.layoutShift ?? 0) + value;
				}
			}).observe({ type: 'layout-shift', buffered: true });
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
		expect(await page.evaluate(() => window.layoutShift ?? 0)).toBeLessThan(0.0005);
	});
}

declare global {
	interface Window {
		layoutShift?: number;
		hasText?: boolean;
	}
}

test('the theme follows the system until one is chosen, which is remembered', async ({ page }) => {
	const ground = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const dark = 'rgb(16, 15, 14)';
	const paper = 'rgb(243, 239, 230)';
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('/tracks/the');
	await alive(page);
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

for (const path of ['/', '/tracks/legalise', '/about', '/fidelity', '/rights']) {
	test(`on ${path} nothing overflows and every control is large enough, on any screen`, async ({
		page
	}) => {
		await page.goto(path);
		await alive(page);
		for (const [width, height] of [
			[320, 640],
			[390, 844],
			[820, 1180],
			[844, 390],
			[901, 1400]
		] as const) {
			await page.setViewportSize({ width, height });
			await expect
				.poll(() => page.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`)
				.toBeLessThanOrEqual(width);
			const tooLow = () =>
				bar(page)
					.locator('a, button, input')
					.evaluateAll((controls) =>
						controls
							.map((control) => [control.outerHTML, control.getBoundingClientRect()] as const)
							.filter(([html, { height }]) => !html.includes('truncate') && height > 0)
							.filter(([, { height }]) => Math.round(height) < 44)
							.map(([html]) => html)
					);
			await expect.poll(tooLow, `at ${width} px`).toEqual([]);
		}
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

test('with reduced motion the lamp does not pulse', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/tracks/the');
	await alive(page);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'the');
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
