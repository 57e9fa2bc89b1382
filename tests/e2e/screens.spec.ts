import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { bar, openAlive, word } from './support/site';
import { hear } from './support/sound';
import { expect, test } from './support/test';

/** A phone, small and usual, a tablet, a phone on its side, laptops, and large screens. */
const sizes = [
	[360, 640],
	[390, 844],
	[820, 1180],
	[844, 390],
	[1366, 768],
	[1440, 900],
	[1920, 1080],
	[2560, 1440]
] as const;

/** Whether all of an element shows above the player, with nothing over it. */
async function isShown(element: Locator): Promise<boolean> {
	return element.evaluate((node) => {
		const { left, top, right, bottom } = node.getBoundingClientRect();
		const floor = document.querySelector('[aria-label="Player"]')?.getBoundingClientRect().top ?? 0;
		if (left < 0 || top < 0 || right > innerWidth || bottom > floor) return false;
		const shares = [0.2, 0.5, 0.8];
		return shares.every((across) =>
			shares.every((down) => {
				const x = left + across * (right - left);
				const y = top + down * (bottom - top);
				const hit = document.elementFromPoint(x, y);
				return hit !== null && (node.contains(hit) || hit.contains(node));
			})
		);
	});
}

for (const [path, actions] of [
	[
		'/',
		(page: Page) => [
			page.getByRole('list', { name: 'The twelve tracks' }),
			page.getByRole('link', { name: 'Play the album' })
		]
	],
	[
		'/tracks/government',
		(page: Page) => [
			page.getByRole('list', { name: 'The twelve tracks' }),
			page.getByRole('slider', { name: 'Seek in the spectrogram' }).locator('..'),
			page.getByRole('figure').getByRole('button', { name: /^Play / })
		]
	],
	[
		'/on-the-hour',
		(page: Page) => {
			const join = page.getByRole('button', { name: /^Join/ });
			return [join, join.locator('xpath=following-sibling::p').getByText(/./).last()];
		}
	]
] as const) {
	test(`the main action of ${path} is on the first screen, whatever its size`, async ({ page }) => {
		await openAlive(page, path);
		for (const [width, height] of sizes) {
			await page.setViewportSize({ width, height });
			for (const action of actions(page)) {
				await expect
					.poll(() => isShown(action), `${String(action)}, ${width}×${height}`)
					.toBe(true);
			}
		}
	});
}

for (const path of ['/', '/tracks/legalise', '/about', '/fidelity', '/rights']) {
	test(`on ${path} nothing overflows and every control is large enough, on any screen`, async ({
		page
	}) => {
		await openAlive(page, path);
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

test('“Listen closer” is on a laptop’s first screen', async ({ page }) => {
	await openAlive(page, '/tracks/legalise');
	for (const [width, height] of sizes.slice(4)) {
		await page.setViewportSize({ width, height });
		const slider = page.getByRole('slider', { name: 'Listen closer' });
		await expect.poll(() => isShown(slider), `${width}×${height}`).toBe(true);
	}
});

test('on a large screen the panel grows with the poster', async ({ page }) => {
	await openAlive(page, '/');
	const sizesAt = async (width: number, height: number) => {
		await page.setViewportSize({ width, height });
		const panel = await page.getByRole('region', { name: /^Is This What We Want/ }).boundingBox();
		const lede = await page.getByText(/^On 25 February/).boundingBox();
		const button = await page.getByRole('link', { name: 'Play the album' }).boundingBox();
		return {
			share: (lede?.width ?? 0) / (panel?.width ?? NaN),
			button: button?.height ?? NaN
		};
	};
	const laptop = await sizesAt(1440, 900);
	for (const [width, height] of sizes.slice(6)) {
		const large = await sizesAt(width, height);
		expect(large.share, `at ${width} px`).toBeGreaterThan(0.7);
		expect(large.button / laptop.button).toBeGreaterThan(height / 900 - 0.05);
	}
});

test('the words of a phone’s bar fit, and Share and the campaign are in it', async ({ page }) => {
	const cut = () =>
		bar(page)
			.locator('.truncate')
			.evaluateAll((lines) =>
				lines.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.textContent.trim())
			);
	const expectFit = async () => {
		for (const width of [320, 340, 359, 360, 375, 390]) {
			await page.setViewportSize({ width, height: 640 });
			await expect.poll(cut, `at ${width} px`).toEqual([]);
			await expect(bar(page).getByRole('button', { name: 'Share' })).toBeInViewport({ ratio: 1 });
			await expect(bar(page).getByRole('link').last()).toBeInViewport({ ratio: 1 });
		}
	};
	await openAlive(page, '/');
	await expect(bar(page)).toContainText('The album');
	await expectFit();
	await word(page, 'Government').click();
	await hear(page, 'government');
	await expectFit();
	await openAlive(page, '/make-it-fair');
	await expectFit();
});

test('a phone’s menu has every page of the site, and closes when one is opened', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await openAlive(page, '/');
	const menu = page.getByRole('navigation', { name: 'Site' });
	for (const [name, path] of [
		['What you can do', '/act'],
		['On the hour', '/on-the-hour'],
		['Make it fair', '/make-it-fair']
	] as const) {
		await expect(menu).toBeHidden();
		await page.getByRole('button', { name: 'Menu' }).click();
		await expect(menu.getByRole('link', { name })).toBeInViewport({ ratio: 1 });
		await menu.getByRole('link', { name }).click();
		await expect(page).toHaveURL(path);
	}
});

test('on “Make it fair” the menu says so, and the bar leads on to the letter', async ({ page }) => {
	await openAlive(page, '/make-it-fair');
	const menu = page.getByRole('navigation', { name: 'Site' });
	const fair = menu.getByRole('link', { name: 'Make it fair' });
	await expect(fair).toHaveAttribute('aria-current', 'page');
	await expect(bar(page).getByRole('link', { name: 'Make it fair' })).toHaveCount(0);
	await bar(page).getByRole('link', { name: 'Write a letter' }).click();
	await expect(page).toHaveURL('/act');
	await expect(fair).not.toHaveAttribute('aria-current');
	await expect(bar(page).getByRole('link', { name: 'Make it fair' })).toBeVisible();
});

/** How far Archivo's boxes reach above the baseline. */
const ascentEm = 0.878;

test('the foot of the g and the dot of the i below it never touch', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await openAlive(page, '/');
	await page.evaluate(() => document.fonts.load('800 100px "Archivo poster"'));
	for (const [width, tall] of [[320, 640], ...sizes] as const) {
		await page.setViewportSize({ width, height: tall });
		const em = await word(page, 'Music').evaluate((node) =>
			parseFloat(getComputedStyle(node).fontSize)
		);
		const [above, below] = [
			await word(page, 'Legalise').boundingBox(),
			await word(page, 'Music').boundingBox()
		];
		if (!above || !below) throw new Error('The words can’t be seen.');
		// A column through the stem of the i, from one baseline to the next.
		const y = above.y + (ascentEm + 0.1) * em;
		const height = below.y + (ascentEm - 0.1) * em - y;
		const clip = { x: below.x + 1.94 * em, y, width: 1, height };
		const { data } = await sharp(await page.screenshot({ clip }))
			.extractChannel(0)
			.raw()
			.toBuffer({ resolveWithObject: true });
		const rows = [...data].map((value) => (value > 128 ? 'ink' : 'room'));
		const runs = rows.filter((row, at) => row !== rows[at - 1]);
		// The foot of the g, the dot, and the stem.
		expect(runs.join(' '), `at ${width} px`).toBe('ink room ink room ink');
	}
});

test('text of twice the size leaves a seek line, whole words and most of the screen', async ({
	page
}) => {
	for (const path of ['/', '/tracks/legalise', '/on-the-hour', '/make-it-fair', '/act']) {
		await openAlive(page, path);
		await page.evaluate(() => {
			document.documentElement.style.fontSize = '200%';
		});
		for (const [width, height] of [
			[1366, 768],
			[390, 844]
		] as const) {
			await page.setViewportSize({ width, height });
			const where = `${path}, ${width}×${height}`;
			const seek = bar(page).getByRole('slider', { name: 'Seek in the track' });
			await expect
				.poll(async () => (await seek.boundingBox())?.width, where)
				.toBeGreaterThanOrEqual(160);
			const { height: barHeight = NaN } = (await bar(page).boundingBox()) ?? {};
			expect(barHeight, where).toBeLessThanOrEqual(height / 4);
			expect(await brokenWords(page), where).toEqual([]);
		}
	}
});

/** The words on the page that are broken across lines, without addresses. */
function brokenWords(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const broken: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		while (walker.nextNode()) {
			const text = walker.currentNode;
			if (!text.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
			for (const { 0: found, index } of (text.nodeValue ?? '').matchAll(/[^\s\u2010-\u2014/-]+/g)) {
				if (/[.@]\w/.test(found)) continue;
				range.setStart(text, index);
				range.setEnd(text, index + found.length);
				if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
					broken.push(found);
			}
		}
		return broken;
	});
}
