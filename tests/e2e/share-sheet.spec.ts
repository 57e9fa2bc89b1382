import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { here, moment, openFromBar, panel } from './support/share-panel';
import { expect, test } from './support/test';

interface Shared {
	readonly title: string;
	readonly text: string;
	readonly url: string;
	readonly files: readonly (readonly [string, string, number])[] | null;
}

declare global {
	interface Window {
		/** What the share sheet received. */
		shared: Shared[];
	}
}

/** A device with a share sheet, which takes pictures or doesn't, or fails. */
async function giveShareSheet(page: Page, pictures: boolean, failure?: string) {
	await page.addInitScript(
		([takesPictures, error]) => {
			window.shared = [];
			Object.assign(navigator, {
				canShare: (data: ShareData) => takesPictures || !data.files,
				share: ({ title = '', text = '', url = '', files }: ShareData) => {
					if (!navigator.userActivation.isActive) throw new Error('Nobody has asked for it.');
					if (error) return Promise.reject(new DOMException('', error));
					const named = files?.map(({ name, type, size }) => [name, type, size] as const);
					window.shared.push({ title, text, url, files: named ?? null });
					return Promise.resolve();
				}
			});
		},
		[pictures, failure] as const
	);
}

async function pictureOf(page: Page, path: string): Promise<Buffer> {
	const body = await sharp({ create: { width: 12, height: 6, channels: 3, background: 'red' } })
		.png()
		.toBuffer();
	await page.route(path, (route) => route.fulfill({ body, contentType: 'image/png' }));
	return body;
}

const message = {
	title: 'Legalise, track 6 of Is This What We Want?',
	text: expect.stringMatching(
		/^“Legalise”, track 6 of “Is This What We Want\?”, the silent album by 1,000 UK Artists /
	) as unknown
};

test('the share sheet gets the text, the link and the picture', async ({ page }) => {
	await giveShareSheet(page, true);
	const picture = await pictureOf(page, '**/cards/legalise.png');
	const fetched = page.waitForResponse('**/cards/legalise.png');
	await openFromBar(page, '/tracks/legalise#t=81');
	await (await fetched).finished();
	await moment(page).check();
	const open = panel(page).getByRole('button', { name: 'Share via …' });
	await expect
		.poll(async () => {
			await open.click();
			return page.evaluate(() => window.shared.at(-1));
		})
		.toEqual({
			...message,
			url: `${here}#t=81`,
			files: [['legalise.png', 'image/png', picture.length]]
		});
});

test('the share sheet gets no picture where it takes none, or there is none', async ({ page }) => {
	await giveShareSheet(page, false);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await openFromBar(page);
	await panel(page).getByRole('button', { name: 'Share via …' }).click();
	expect(await page.evaluate(() => window.shared)).toEqual([
		{ ...message, url: here, files: null }
	]);
	expect(asked.filter((url) => url.includes('/cards/'))).toEqual([]);
});

test('card and story can be saved, and given to an app that takes pictures', async ({ page }) => {
	await giveShareSheet(page, true);
	const picture = await pictureOf(page, '**/cards/legalise-story.png');
	await openFromBar(page);
	const row = panel(page).getByRole('listitem').filter({ hasText: '1080 × 1920' });
	await row.getByRole('button', { name: 'Share story' }).click();
	await expect
		.poll(() => page.evaluate(() => window.shared))
		.toEqual([
			{ ...message, url: here, files: [['legalise-story.png', 'image/png', picture.length]] }
		]);
	const saving = page.waitForEvent('download');
	await row.getByRole('link', { name: 'Save story' }).click();
	expect((await saving).suggestedFilename()).toBe('legalise-story.png');
	await expect(panel(page).getByRole('link', { name: 'Save card' })).toHaveAttribute(
		'href',
		/\/cards\/legalise\.png$/
	);
});

test('a share sheet that won’t open is reported', async ({ page }) => {
	await giveShareSheet(page, false, 'NotAllowedError');
	await openFromBar(page);
	await panel(page).getByRole('button', { name: 'Share via …' }).click();
	await expect(panel(page).getByText('share menu did not open')).toBeVisible();
});

test('without a share sheet there is no button for it', async ({ page }) => {
	await page.addInitScript(() => {
		delete (Navigator.prototype as Partial<Navigator>).share;
	});
	await openFromBar(page);
	await expect(panel(page).getByRole('button', { name: 'Share via …' })).toHaveCount(0);
});
