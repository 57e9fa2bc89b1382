import { fidelity } from '../../src/content/fidelity';
import { recordings } from '../support/recordings';
import { expect, test } from './support/test';

test('every track has a figure that says its worst bands in words', async ({ page }) => {
	await page.goto('/fidelity');
	const charts = page.getByRole('figure').getByRole('img');
	await expect(charts).toHaveCount(recordings.length);
	for (const chart of await charts.all()) {
		await expect(chart).toHaveAccessibleName(
			/largest difference from the master\. Opus: [+−]?\d\.\d\d dB at [\d.]+ k?Hz, limit ±0\.5 dB; AAC: /
		);
	}
});

test('a figure opens into a table of thirty bands', async ({ page }) => {
	await page.goto('/fidelity');
	const figure = page.getByRole('figure').filter({ hasText: 'Legalise' });
	await expect(figure.getByRole('table')).toBeHidden();
	await figure.getByText(fidelity.figures.table).click();
	await expect(figure.getByRole('row')).toHaveCount(31);
	await expect(figure.getByRole('row', { name: /^12\.5 kHz/ })).toBeVisible();
});

test('the page is linked from the page about the album, and says how to reproduce it', async ({
	page
}) => {
	await page.goto('/about');
	await page.getByRole('main').getByRole('link', { name: fidelity.linked.link }).click();
	await expect(page).toHaveURL('/fidelity');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(fidelity.title);
	await expect(page.getByText(fidelity.command)).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the figures and their tables are still there', async ({ page }) => {
		await page.goto('/fidelity');
		await expect(page.getByRole('figure').getByRole('img')).toHaveCount(recordings.length);
		await page.getByText(fidelity.figures.table).first().click();
		await expect(page.getByRole('table').first()).toBeVisible();
	});
});
