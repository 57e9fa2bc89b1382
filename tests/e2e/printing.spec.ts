import { readSettings } from '../../src/content/settings';
import { posterLines } from '../../src/content/album';
import { recordings } from '../support/recordings';
import { word } from './support/site';
import { inkBetween, millimetres, print, readCode, type Sheet } from './support/sheet';
import { expect, test } from './support/test';

const { siteUrl } = readSettings();
const sheets = { A4: [210, 297], A3: [297, 420] } as const;

/** How much of a line of the sentence is black, in the height of its small letters. */
function blackInLine({ grey, widthPx }: Sheet, line: number): number {
	const em = (0.92 * widthPx) / 5.02;
	const baseline = 0.04 * widthPx + (0.774 + 0.87 * line + (line > 3 ? 0.1 : 0)) * em;
	const [from, to] = [baseline - 0.5 * em, baseline].map((y) => Math.round(y) * widthPx);
	const part = grey.subarray(from, to);
	return part.filter((value) => value < 64).length / part.length;
}

/** Expects the sentence, solid or, for a track, in outline but for its word; and code and address. */
function expectPoster(sheet: Sheet, path: string) {
	expect(sheet.count).toBe(1);
	// Every line goes from margin to margin, 4 % each; side bearings differ a little.
	for (let line = 0; line < 7; line++) {
		const [from, to] = [line, line + 1].map((i) => 0.03 + (i * 0.78) / 7);
		const { left, right } = inkBetween(sheet, from ?? 0, to ?? 0);
		expect(left, `line ${line + 1}`).toBeGreaterThan(0.03);
		expect(left, `line ${line + 1}`).toBeLessThan(0.065);
		expect(right, `line ${line + 1}`).toBeGreaterThan(0.94);
		expect(right, `line ${line + 1}`).toBeLessThan(0.965);
	}
	expect(readCode(sheet)).toBe(`${siteUrl}${path}`);
	// The address is next to the code.
	expect(inkBetween(sheet, 0.93, 0.99).right).toBeGreaterThan(0.4);
	for (const [line, slugs] of posterLines.entries()) {
		const solid = !path.startsWith('/tracks/') || slugs.some((slug) => path.endsWith(`/${slug}`));
		const black = blackInLine(sheet, line);
		if (solid) expect(black, `line ${line + 1}`).toBeGreaterThan(0.2);
		else expect(black, `line ${line + 1}`).toBeLessThan(0.15);
	}
	// Black on white: nothing grey but the edges of letters.
	const between = sheet.grey.filter((value) => value >= 64 && value < 192).length;
	expect(between).toBeLessThan(0.04 * sheet.grey.length);
}

for (const format of ['A4', 'A3'] as const) {
	test(`a track’s page fills a sheet of ${format}, with a code that leads back to it`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto('/tracks/must');
		await page.waitForLoadState('networkidle');
		const sheet = await print(page, format);
		const [widthMm, heightMm] = sheets[format];
		expect(Math.abs(millimetres(sheet.widthPx) - widthMm)).toBeLessThan(1);
		expect(Math.abs(millimetres(sheet.heightPx) - heightMm)).toBeLessThan(1);
		expectPoster(sheet, '/tracks/must');
	});
}

test('the word that was pressed is printed, and its code is fetched only then', async ({
	page
}) => {
	const codes: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/qr/')) codes.push(request.url());
	});
	await page.goto('/tracks/the');
	await word(page, 'Companies').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Companies: track 12 of 12');
	expect(codes).toEqual([]);
	expectPoster(await print(page, 'A4'), '/tracks/companies');
});

for (const path of ['/', '/on-the-hour']) {
	test(`${path} is printed too`, async ({ page }) => {
		await page.goto(path);
		await page.waitForLoadState('networkidle');
		expectPoster(await print(page, 'A4'), path);
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a page prints the same poster', async ({ page }) => {
		await page.goto('/tracks/legalise');
		expectPoster(await print(page, 'A4'), '/tracks/legalise');
	});
});

test('a phone prints the same, wherever the page is scrolled', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/tracks/music');
	await page.evaluate(() => {
		window.scrollTo(0, document.body.scrollHeight);
	});
	await page.waitForLoadState('networkidle');
	expectPoster(await print(page, 'A4'), '/tracks/music');
});

test('a reading page is printed in black, in either theme', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('/about');
	const { grey } = await print(page, 'A4');
	expect(grey.filter((value) => value < 16).length).toBeGreaterThan(0.01 * grey.length);
});

test('every page’s code and pictures are where links expect them', async ({ page }) => {
	for (const { slug, cards } of recordings) {
		for (const [name, path] of [
			[slug, cards.card],
			[`${slug}-story`, cards.story]
		] as const) {
			const stays = await page.request.get(`/cards/${name}.png`);
			const hashed = await page.request.get(`/${path}`);
			expect(stays.headers()).toMatchObject({
				'content-type': 'image/png',
				'cache-control': 'no-cache'
			});
			expect((await stays.body()).equals(await hashed.body())).toBe(true);
		}
		const code = await page.request.get(`/qr/${slug}.svg`);
		expect(code.headers()['content-type']).toBe('image/svg+xml');
	}
});
