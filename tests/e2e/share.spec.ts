import jsQR from 'jsqr';
import sharp from 'sharp';
import { violations } from './support/axe';
import { here, link, moment, openFromBar, panel, site } from './support/share-panel';
import { bar, openAlive, word } from './support/site';
import { hear, playingSounds } from './support/sound';
import { expect, test } from './support/test';

test('the bar shares what is playing, and the home page the album', async ({ page }) => {
	await openFromBar(page, '/');
	await expect(link(page)).toHaveValue(`${site}/`);
	await expect(panel(page).getByRole('radio', { name: 'The album' })).toHaveCount(0);
	await panel(page).getByRole('button', { name: 'Close' }).click();
	await word(page, 'Legalise').click();
	await hear(page, 'legalise');
	await bar(page).getByRole('button', { name: 'Share' }).click();
	await expect(link(page)).toHaveValue(new RegExp(`^${here}(#t=\\d+)?$`));
	await panel(page).getByRole('radio', { name: 'The album' }).check();
	await expect(link(page)).toHaveValue(`${site}/`);
	await expect(moment(page)).toHaveCount(0);
	await panel(page).getByRole('button', { name: 'Close' }).click();
	await page.getByRole('link', { name: 'Is This What We Want?' }).click();
	await page.getByRole('button', { name: 'Share the album' }).click();
	await expect(link(page)).toHaveValue(`${site}/`);
});

test('on a phone a room is shared from its panel, and everything is within reach', async ({
	page
}) => {
	for (const [width, height] of [
		[320, 640],
		[390, 844],
		[844, 390]
	] as const) {
		await page.setViewportSize({ width, height });
		await page.goto('/tracks/legalise');
		await expect(bar(page).getByRole('button', { name: 'Share' })).toBeInViewport({ ratio: 1 });
		await page.getByRole('button', { name: 'Share this track' }).click();
		await expect(link(page)).toHaveValue(here);
		for (const control of await panel(page).locator('button, a, summary').all()) {
			await control.scrollIntoViewIfNeeded();
			await expect(control).toBeInViewport({ ratio: 0.99 });
			const box = await control.boundingBox();
			expect(Math.round(box?.height ?? 0), await control.innerText()).toBeGreaterThanOrEqual(44);
		}
		expect(await panel(page).evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0);
	}
});

test('the moment of opening is chosen and stays, and one press copies its link', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openAlive(page, '/tracks/legalise');
	const share = bar(page).getByRole('button', { name: 'Share' });
	await share.click();
	await expect(moment(page)).toHaveCount(0);
	await expect(panel(page).getByRole('button', { name: 'Copy link' })).toBeFocused();
	await page.keyboard.press('Escape');
	await page.keyboard.press('4');
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'legalise');

	// From sound to a copied link at this moment: two presses.
	await share.click();
	await page.keyboard.press('Enter');

	await expect(panel(page).getByRole('status').filter({ hasText: 'Link copied.' })).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	const [, at = ''] = /^.*\/tracks\/legalise#t=(\d+)$/.exec(copied) ?? [];
	const chosen = Number(at);
	expect(Math.abs(chosen - 94)).toBeLessThan(8);
	await expect
		.poll(async () => (await playingSounds(page))[0]?.seconds ?? 0)
		.toBeGreaterThan(chosen + 1.5);
	const clock = `1:${String(chosen - 60).padStart(2, '0')}`;
	await expect(moment(page)).toBeChecked();
	await expect(moment(page)).toHaveAccessibleName(`Start at ${clock}`);
	await expect(link(page)).toHaveValue(`${here}#t=${chosen}`);
	await moment(page).uncheck();
	await expect(link(page)).toHaveValue(here);
	const label = await moment(page).locator('..').boundingBox();
	const radio = await panel(page).getByRole('radio').first().locator('..').boundingBox();
	expect(label?.y).toBeGreaterThanOrEqual((radio?.y ?? NaN) + (radio?.height ?? NaN));
	// The link works.
	await page.goto('about:blank');
	await openAlive(page, `/tracks/legalise#t=${chosen}`);
	await expect(bar(page).getByText(clock, { exact: true })).toBeVisible();
});

test('copying is confirmed, and the message disappears when the link changes', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openFromBar(page, '/tracks/legalise#t=81');
	const said = panel(page).getByRole('status').filter({ hasText: 'Link copied.' });
	await panel(page).getByRole('button', { name: 'Copy link' }).click();
	await expect(said).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${here}#t=81`);
	await moment(page).uncheck();
	await expect(said).toHaveCount(0);
	await panel(page).getByRole('button', { name: 'Copy link' }).click();
	await expect(said).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(here);
});

for (const how of ['refuses', 'has no clipboard']) {
	test(`where the browser ${how}, the link is selected instead`, async ({ page }) => {
		await page.addInitScript((refuses) => {
			const value = refuses
				? { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }
				: undefined;
			Object.defineProperty(navigator, 'clipboard', { value });
		}, how === 'refuses');
		await openFromBar(page);
		await panel(page).getByRole('button', { name: 'Copy link' }).click();
		await expect(panel(page).getByRole('status').filter({ hasText: 'selected' })).toBeVisible();
		await expect(link(page)).toBeFocused();
		expect(
			await link(page).evaluate((field: HTMLTextAreaElement) =>
				field.value.slice(field.selectionStart, field.selectionEnd)
			)
		).toBe(here);
	});
}

test('on a phone the services come before the QR code, and beside the link on a desktop', async ({
	page
}) => {
	const code = panel(page).getByRole('img');
	const service = panel(page).getByRole('link', { name: 'Bluesky' });
	const top = async (one: typeof code) => (await one.boundingBox())?.y ?? NaN;
	await openFromBar(page);
	expect(Math.abs((await top(code)) - (await top(link(page))))).toBeLessThan(1);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await top(service)).toBeLessThan(await top(code));
});

test('the QR code has the same address as the link', async ({ page }) => {
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme });
		await page.goto('about:blank');
		await openFromBar(page, '/tracks/legalise#t=81');
		await moment(page).check();
		const code = panel(page).getByRole('img', { name: `QR code of ${here}#t=81` });
		const { data, info } = await sharp(await code.screenshot())
			.ensureAlpha()
			.raw()
			.toBuffer({ resolveWithObject: true });
		expect(jsQR(Uint8ClampedArray.from(data), info.width, info.height)?.data).toBe(`${here}#t=81`);
	}
});

test('the embed code is exact, with a live preview on request', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const shown: string[] = [];
	await page.route(/\/embed(\/|\?|$)/, (route) => {
		shown.push(new URL(route.request().url()).href.replace(/^https?:\/\/[^/]+/, ''));
		return route.fulfill({ body: '<title>player</title>', contentType: 'text/html' });
	});
	await openFromBar(page, '/tracks/legalise#t=81');
	const code = panel(page).getByLabel('Embed code');
	const preview = panel(page).locator('iframe');
	await expect(preview).toHaveCount(0);
	expect(shown).toEqual([]);
	await panel(page).getByText('Embed', { exact: true }).click();
	await moment(page).uncheck();
	await expect(code).toHaveValue(
		`<iframe src="${site}/embed/legalise" title="Legalise, Is This What We Want?" width="100%" ` +
			'height="152" style="border:0" allow="autoplay" loading="lazy"></iframe>'
	);
	await expect(preview).toHaveJSProperty('clientHeight', 152);
	await panel(page).getByRole('radio', { name: 'Paper' }).check();
	await moment(page).check();
	await panel(page).getByRole('button', { name: 'Copy code' }).click();
	await expect(panel(page).getByText('Code copied.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		`<iframe src="${site}/embed/legalise?theme=paper&amp;start=81" ` +
			'title="Legalise, Is This What We Want?" width="100%" height="152" ' +
			'style="border:0" allow="autoplay" loading="lazy"></iframe>'
	);
	await expect(preview).toHaveAttribute('src', /\/embed\/legalise\?theme=paper&start=81$/);
	await panel(page).getByRole('radio', { name: 'The album' }).check();
	await panel(page).getByRole('radio', { name: 'Dark' }).check();
	await expect(code).toHaveValue(
		`<iframe src="${site}/embed?theme=dark" title="Is This What We Want?" width="100%" ` +
			'height="420" style="border:0" allow="autoplay" loading="lazy"></iframe>'
	);
	await expect(preview).toHaveJSProperty('clientHeight', 420);
	await expect.poll(() => shown.at(-1)).toBe('/embed?theme=dark');
});

test('the keyboard alone can use and close it', async ({ page }) => {
	await openAlive(page, '/tracks/legalise#t=81');
	const button = bar(page).getByRole('button', { name: 'Share' });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(panel(page)).toBeVisible();
	expect(await panel(page).evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
	const reached: string[] = [];
	for (let presses = 0; presses < 40 && !reached.includes('Embed'); presses++) {
		reached.push(
			await page.evaluate(() => {
				const at = document.activeElement;
				if (!at?.closest('dialog')) return 'outside';
				const labels = (at as HTMLInputElement).labels;
				return (labels?.[0]?.textContent ?? at.textContent).trim();
			})
		);
		await page.keyboard.press('Tab');
	}
	expect(reached).toEqual([
		'Copy link',
		...(await panel(page).getByRole('button', { name: 'Share via …' }).allInnerTexts()),
		...['Bluesky', 'X', 'Facebook', 'WhatsApp', 'Telegram', 'Reddit', 'Email'],
		'Your Mastodon server',
		'Post on Mastodon',
		'Save card',
		'Save story',
		'Embed'
	]);
	const field = panel(page).getByLabel('Your Mastodon server');
	await field.focus();
	await page.keyboard.type('k m?');
	await expect(field).toHaveValue('k m?');
	await expect(page.getByRole('dialog')).toHaveCount(1);
	expect(await playingSounds(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(panel(page)).toBeHidden();
	await expect(button).toBeFocused();
});

test('a dialog that can’t be loaded says so, and can be tried again', async ({ page }) => {
	await openAlive(page, '/tracks/legalise');
	await expect(bar(page).getByRole('button', { name: 'Share' })).toBeVisible();
	await page.route('**/*.js', (route) => route.abort());
	await bar(page).getByRole('button', { name: 'Share' }).click();
	await expect(page.getByRole('alert')).toHaveText('The share panel did not load.');
	await page.unroute('**/*.js');
	await bar(page).getByRole('button', { name: 'Try again' }).click();
	await expect(link(page)).toHaveValue(here);
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('axe finds nothing in the panel', async ({ page }) => {
	await page.route(/\/embed\//, (route) =>
		route.fulfill({
			body: '<!doctype html><html lang="en"><title>player</title><main><h1>player</h1></main>',
			contentType: 'text/html'
		})
	);
	await openFromBar(page);
	await panel(page).getByText('Embed', { exact: true }).click();
	await panel(page).getByRole('button', { name: 'Post on Mastodon' }).click();
	expect(await violations(page)).toEqual([]);
});
