import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Serving } from '../../deploy/serve';
import { masterStem } from '../../mastering/sources/master-names';
import { whitePcm } from '../../mastering/testing/signals';
import { wavBytes } from '../../mastering/testing/wav';
import { album } from '../../src/content/album';
import { buildWithMasters } from '../support/build-with-masters';
import { violations } from './support/axe';
import { bar, openAlive, status } from './support/site';
import { hear } from './support/sound';
import { expect, test } from './support/test';

// One worker, so that the site is built once.
test.describe.configure({ mode: 'default' });

const directory = mkdtempSync(join(tmpdir(), 'bonus-site-'));
const name = /^\(Bonus Track\) by Paul McCartney( \(playing\))?$/;
let site: Serving;

/** A site of thirteen short masters. */
test.beforeAll(async () => {
	test.setTimeout(300_000);
	const { left, right } = whitePcm(1e-3, 12);
	const wav = wavBytes({ rate: 48_000, bits: 24, channels: [left, right] });
	const tracks = [...album.tracks, album.bonus];
	const masters = new Map(tracks.map((track) => [`${masterStem(track)}.wav`, wav]));
	const built = buildWithMasters({ directory, masters, fromProject: false });
	site = await serve({ directory: built.directory, port: 0 });
});
test.afterAll(async () => {
	rmSync(directory, { recursive: true });
	await site.close();
});

test('it follows the sentence, plays, and comes last', async ({ page }) => {
	await openAlive(page, site.url);
	const sentence = page.getByRole('list', { name: 'The twelve tracks' });
	await expect(sentence.getByRole('listitem')).toHaveCount(12);
	await expect(sentence.getByRole('link', { name })).toHaveCount(0);
	await page.getByRole('link', { name }).click();
	await hear(page, 'bonus');
	await expect(page).toHaveURL(`${site.url}/tracks/bonus`);
	await expect(status(page)).toHaveText('Playing bonus track by Paul McCartney');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('by Paul McCartney');
	await expect(page.getByRole('link', { name: /McCartney \(playing\)$/ })).toBeVisible();
	await expect(bar(page).getByRole('button', { name: /^Next/ })).toBeDisabled();
});

test('Next goes to it from the last word', async ({ page }) => {
	await openAlive(page, `${site.url}/tracks/companies`);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'companies');
	await bar(page).getByRole('button', { name: /^Next/ }).click();
	await hear(page, 'bonus');
	await expect(page).toHaveURL(`${site.url}/tracks/bonus`);
});

test('the album continues with it, and ends after it', async ({ page }) => {
	await openAlive(page, `${site.url}/tracks/companies#t=10`);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'bonus');
	await expect(page).toHaveURL(`${site.url}/tracks/bonus`);
	await page.keyboard.press('9');
	await expect(status(page)).toHaveText('The album has finished');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('it has the browser’s own player', async ({ page }) => {
		await page.goto(site.url);
		await page.getByRole('link', { name }).click();
		await expect(page).toHaveURL(`${site.url}/tracks/bonus`);
		await expect(page.locator('audio[controls] source').first()).toHaveAttribute(
			'src',
			/^\/album\/bonus\.[0-9a-f]{10}\.weba$/
		);
	});
});

test('its line has its own space below the sentence, on any screen', async ({ page }) => {
	await openAlive(page, `${site.url}/tracks/bonus`);
	for (const [width, height] of [
		[390, 844],
		[820, 1180],
		[1440, 900]
	] as const) {
		await page.setViewportSize({ width, height });
		// In one go, and again until the page has taken the size.
		await expect(async () => {
			const sentence = await page.getByRole('list', { name: 'The twelve tracks' }).boundingBox();
			const line = await page.getByRole('link', { name }).boundingBox();
			const player = await bar(page).boundingBox();
			if (!sentence || !line || !player) throw new Error('something is not to be seen');
			expect(line.y).toBeGreaterThanOrEqual(sentence.y + sentence.height);
			expect(line.height).toBeGreaterThanOrEqual(44);
			expect(line.y + line.height).toBeLessThanOrEqual(player.y);
			expect(line.x + line.width).toBeLessThanOrEqual(width);
			const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(scrollWidth).toBeLessThanOrEqual(width);
		}).toPass();
	}
});

test('axe finds nothing while it plays', async ({ page }) => {
	await openAlive(page, `${site.url}/tracks/bonus`);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'bonus');
	await page.mouse.move(0, 0);
	expect(await violations(page)).toEqual([]);
});
