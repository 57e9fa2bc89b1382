import { violations } from './support/axe';
import { hear } from './support/sound';
import { alive, bar, recordings, word } from './support/site';
import { expect, test } from './support/test';

const pages = [
	'/',
	'/about',
	'/fidelity',
	'/make-it-fair',
	'/make-it-fair/timeline',
	'/press',
	'/rights',
	'/sources',
	'/nowhere',
	...recordings.map(({ slug }) => `/tracks/${slug}`)
];

for (const colorScheme of ['dark', 'light'] as const) {
	test.describe(`in the ${colorScheme} theme`, () => {
		test.use({ colorScheme });
		for (const path of pages) {
			test(`axe finds nothing on ${path}`, async ({ page }) => {
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
			await page.waitForTimeout(400);
			expect(await violations(page)).toEqual([]);
		});
	});
}

test('the poster’s seven lines are all as wide as each other', async ({ page }) => {
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
		for (const late of ['**/*.woff2', '**/*.js']) {
			await page.route(late, async (route) => {
				await new Promise((resolve) => setTimeout(resolve, 1500));
				await route.continue();
			});
		}
		await page.addInitScript(() => {
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					const { value } = entry as PerformanceEntry & { value: number };
					window.layoutShift = (window.layoutShift ?? 0) + value;
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.setViewportSize({ width, height: 823 });
		await page.goto(path);
		await alive(page);
		await page.waitForFunction(() => document.fonts.check('800 100px Archivo'));
		await page.waitForTimeout(500);
		expect(await page.evaluate(() => window.layoutShift ?? 0)).toBeLessThan(0.0005);
	});
}

declare global {
	interface Window {
		layoutShift?: number;
	}
}

test('the theme follows the system until one is chosen, and the choice is kept', async ({
	page
}) => {
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
	await page.getByRole('button', { name: 'Paper theme' }).click();
	expect(await ground()).toBe(paper);
	await expect(page.locator('img[src*=paper]')).toBeVisible();
	await expect(page.locator('img[src*=dark]')).toBeHidden();
	await page.reload();
	expect(await ground()).toBe(paper);
	await alive(page);
	await page.getByRole('button', { name: 'Dark theme' }).click();
	expect(await ground()).toBe(dark);
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await ground()).toBe(paper);
});

for (const [width, height] of [
	[320, 640],
	[390, 844],
	[820, 1180],
	[844, 390],
	[901, 1400]
] as const) {
	test(`at ${width} × ${height} px nothing overflows and every control is large enough`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		for (const path of ['/', '/tracks/legalise', '/about', '/fidelity', '/rights']) {
			await page.goto(path);
			await alive(page);
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth),
				`${path} is as wide as the screen`
			).toBeLessThanOrEqual(width);
			const controls = bar(page).locator('a, button, input');
			for (const control of await controls.all()) {
				const box = await control.boundingBox();
				if (!box || (await control.getAttribute('class'))?.includes('truncate')) continue;
				expect(
					Math.round(box.height),
					await control.evaluate((e) => e.outerHTML)
				).toBeGreaterThanOrEqual(44);
			}
		}
	});
}

test('no page asks anyone else for anything', async ({ page, baseURL }) => {
	const strangers: string[] = [];
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(baseURL ?? '') && !url.startsWith('data:')) strangers.push(url);
	});
	for (const path of ['/', '/tracks/legalise', '/about']) {
		await page.goto(path);
		await alive(page);
	}
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await page.waitForTimeout(500);
	expect(strangers).toEqual([]);
});

test('an unknown address has a page of its own, which plays', async ({ page }) => {
	const response = await page.goto('/no/such/page');
	expect(response?.status()).toBe(404);
	await alive(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found');
	await word(page, 'Must').click();
	await hear(page, 'must');
	await expect(page).toHaveURL('/tracks/must');
});

test('without motion the lamp does not breathe', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/tracks/the');
	await alive(page);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'the');
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
