import { timeline, timelinePage } from '../../src/content/timeline';
import { bar, openAlive } from './support/site';
import { hear, playTrack } from './support/sound';
import { expect, test } from './support/test';

const shown = timeline.filter(({ region, kind }) => region === 'US' && kind === 'court');

test('the address filters the timeline, and Back undoes it', async ({ page }) => {
	await openAlive(page, '/make-it-fair/timeline');
	const entries = page.locator('main time:visible');
	await expect(entries).toHaveCount(timeline.length);
	const filters = page.getByRole('navigation', { name: 'Show' });
	await filters.getByRole('link', { name: 'US', exact: true }).click();
	await expect(page).toHaveURL('/make-it-fair/timeline?region=US');
	await filters.getByRole('link', { name: 'Courts' }).press('Enter');
	await expect(page).toHaveURL('/make-it-fair/timeline?region=US&kind=court');
	await expect(filters.getByRole('link', { name: 'Courts' })).toBeFocused();
	await expect(filters.getByRole('link', { name: 'Courts' })).toHaveAttribute('aria-current');
	await expect(entries).toHaveCount(shown.length);
	// Above the drawing, in which the others are dimmed.
	const drawing = page.getByRole('figure', { name: timelinePage.drawing.title });
	const top = async (locator: typeof drawing) => (await locator.boundingBox())?.y ?? NaN;
	expect(await top(filters)).toBeLessThan(await top(drawing));
	await expect(drawing.locator('circle.fill-ink')).toHaveCount(shown.length);
	await expect(filters.getByRole('status')).toHaveText(
		`${shown.length} of ${timeline.length} entries`
	);
	await page.reload();
	await expect(entries).toHaveCount(shown.length);
	await page.goBack();
	await page.goBack();
	await expect(entries).toHaveCount(timeline.length);
});

test('a mark links to its note, and the note back; figures open into tables', async ({ page }) => {
	await openAlive(page, '/make-it-fair');
	await page.getByRole('link', { name: 'Note 8', exact: true }).first().click();
	await expect(page).toHaveURL('/make-it-fair#note-8');
	await expect(page.locator('#note-8')).toBeInViewport();
	await page.getByRole('link', { name: '8, back to the text', exact: true }).click();
	await expect(page).toHaveURL('/make-it-fair#mark-8');
	const figure = page.getByRole('figure', { name: 'What people using the form chose' });
	await expect(figure.getByRole('img')).toHaveAccessibleName(/88% .*10,112 .* not all 11,520/);
	await figure.getByText('Show as a table').click();
	await expect(figure.getByRole('row', { name: '88%' })).toBeVisible();
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('sources are folded away until a mark leads to one', async ({ page }) => {
		await openAlive(page, '/make-it-fair');
		const note = page.locator('#note-8');
		await expect(note).toBeHidden();
		await page.getByRole('link', { name: 'Note 8', exact: true }).first().click();
		await expect(note).toBeInViewport();
		await page.getByRole('link', { name: '8, back to the text', exact: true }).click();
		await expect(page.locator('#mark-8')).toBeInViewport();
		// Others stay as they were, and all of them are printed.
		await expect(page.locator('#note-1')).toBeHidden();
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('#note-1')).toBeVisible();
	});

	test('without JavaScript sources unfold too', async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(`${baseURL}/make-it-fair`);
		await expect(page.locator('#note-1')).toBeHidden();
		await page.getByText('sources', { exact: false }).first().click();
		await expect(page.locator('#note-1')).toBeVisible();
		await page.setViewportSize({ width: 1280, height: 800 });
		await expect(page.locator('#note-8')).toBeVisible();
		await context.close();
	});
});

test('the contents of /make-it-fair lead to every section, by keyboard too', async ({ page }) => {
	await openAlive(page, '/make-it-fair');
	const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
	const headings = page.getByRole('main').locator('section > h2');
	await expect(headings).toHaveText(await links.allInnerTexts());
	const last = links.last();
	await last.press('Enter');
	await expect(headings.last()).toBeInViewport();
	await page.keyboard.press('Tab');
	await expect(page.locator(`${await last.getAttribute('href')} a:focus`)).toBeVisible();
});

test('the five figures have one axis', async ({ page }) => {
	await page.goto('/make-it-fair');
	for (const width of [360, 1366]) {
		await page.setViewportSize({ width, height: 800 });
		const starts = await page
			.locator('[id^=figure-] [role=img]')
			.evaluateAll((drawings) => drawings.map((drawing) => drawing.getBoundingClientRect().left));
		expect(starts).toHaveLength(5);
		expect(new Set(starts).size, `at ${width} px`).toBe(1);
	}
});

test('a track plays on from reading page to reading page', async ({ page }) => {
	await playTrack(page, 'the');
	await bar(page).getByRole('link', { name: 'Make it fair' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Make it fair');
	await page.getByRole('main').getByRole('link', { name: 'All sources, by page' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources');
	await hear(page, 'the');
});

test('nothing is cut off at 320 px, or with text twice as large', async ({ page }) => {
	for (const path of ['/make-it-fair', '/make-it-fair/timeline', '/about', '/sources']) {
		await page.goto(path);
		for (const [widthPx, fontSize] of [
			[320, '100%'],
			[390, '200%'],
			[1280, '200%']
		] as const) {
			await page.setViewportSize({ width: widthPx, height: 800 });
			await page.evaluate((size) => {
				document.documentElement.style.fontSize = size;
			}, fontSize);
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth),
				`${path} at ${widthPx} px and ${fontSize}`
			).toBeLessThanOrEqual(widthPx);
		}
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the timeline is plain sections with every entry', async ({ page }) => {
		await page.goto('/make-it-fair/timeline?region=US');
		await expect(page.locator('main time:visible')).toHaveCount(timeline.length);
		await expect(page.getByRole('navigation', { name: 'Show' })).toBeHidden();
		await expect(page.getByRole('heading', { level: 2 })).toHaveText([
			'2020',
			'2024',
			'2025',
			'2026'
		]);
	});
});
