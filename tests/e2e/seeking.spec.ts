import { hear, playingSounds, playTrack } from './support/sound';
import { recordingOf } from '../support/recordings';
import { alive, bar, status } from './support/site';
import { expect, test } from './support/test';

const { durationSeconds } = recordingOf('legalise');

test.beforeEach(async ({ page }) => {
	await playTrack(page, 'legalise');
});

async function expectNear(page: Parameters<typeof hear>[0], seconds: number) {
	await expect
		.poll(async () => Math.abs(((await playingSounds(page))[0]?.seconds ?? -99) - seconds))
		.toBeLessThan(4);
	await hear(page, 'legalise');
}

test('pressing the spectrogram seeks', async ({ page }) => {
	const picture = page.getByRole('slider', { name: 'Seek in the spectrogram' });
	const box = await picture.boundingBox();
	if (!box) throw new Error('The spectrogram can’t be seen.');
	await page.mouse.click(box.x + box.width * 0.75, box.y + box.height * 0.4);
	await expectNear(page, durationSeconds * 0.75);
});

test('dragging seeks once, when it ends, and can end where it began', async ({ page }) => {
	const picture = page.getByRole('slider', { name: 'Seek in the spectrogram' });
	const box = await picture.boundingBox();
	if (!box) throw new Error('The spectrogram can’t be seen.');
	const at = (share: number) => [box.x + box.width * share, box.y + box.height * 0.4] as const;
	await page.mouse.move(...at(0.3));
	await page.mouse.down();
	await page.mouse.move(...at(0.6), { steps: 5 });
	expect((await playingSounds(page))[0]?.seconds).toBeLessThan(durationSeconds * 0.25);
	await page.mouse.up();
	await expectNear(page, durationSeconds * 0.6);
	await page.mouse.move(...at(0.6));
	await page.mouse.down();
	await page.mouse.move(...at(0.9), { steps: 5 });
	await page.mouse.move(...at(0.6), { steps: 5 });
	await page.mouse.up();
	await expectNear(page, durationSeconds * 0.6);
	await expect(status(page)).toHaveText('Playing track 6 of 12, Legalise');
});

test('pressing the line in the bar seeks too', async ({ page }) => {
	const line = bar(page).getByRole('slider', { name: 'Seek in the track' });
	const box = await line.boundingBox();
	if (!box) throw new Error('The line can’t be seen.');
	await page.mouse.click(box.x + box.width * 0.25, box.y + box.height / 2);
	await expectNear(page, durationSeconds * 0.25);
});

test('a slider responds to arrow keys and gives the time in words', async ({ page }) => {
	const picture = page.getByRole('slider', { name: 'Seek in the spectrogram' });
	await page.keyboard.press('5');
	await picture.focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('PageUp');
	await expectNear(page, durationSeconds / 2 + 20);
	await expect(picture).toHaveAttribute('aria-valuetext', /^2 minutes \d+ seconds of 3 minutes/);
	await page.keyboard.press('Home');
	await expectNear(page, 1);
});

test('keys seek from anywhere', async ({ page }) => {
	await page.keyboard.press('5');
	await expectNear(page, durationSeconds * 0.5);
	await page.keyboard.press('l');
	await page.keyboard.press('l');
	await page.keyboard.press('ArrowRight');
	await expectNear(page, durationSeconds * 0.5 + 35);
	await page.keyboard.press('j');
	await page.keyboard.press('ArrowLeft');
	await expectNear(page, durationSeconds * 0.5 + 15);
	await page.keyboard.press('0');
	await expectNear(page, 1);
});

test('keys play, mute and change the track', async ({ page }) => {
	await page.keyboard.press('k');
	await expect(status(page)).toHaveText(/^Paused/);
	expect(await playingSounds(page)).toEqual([]);
	await page.keyboard.press('k');
	await hear(page, 'legalise');
	await page.keyboard.press('m');
	await expect(bar(page).getByRole('button', { name: 'Mute' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	expect(await page.evaluate(() => window.audioElements.some((a) => !a.paused && a.muted))).toBe(
		true
	);
	await page.keyboard.press('n');
	await hear(page, 'music');
	await page.keyboard.press('p');
	await hear(page, 'legalise');
	await expect(page).toHaveURL('/tracks/legalise');
});

test('the list of shortcuts opens with ? and can turn them off', async ({ page }) => {
	await page.keyboard.press('?');
	const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
	await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
	await dialog.getByRole('checkbox', { name: 'Keyboard shortcuts on' }).uncheck();
	await dialog.getByRole('button', { name: 'Close' }).click();
	await expect(dialog).toBeHidden();
	await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
		heading.ownerDocument.body.focus();
	});
	await page.keyboard.press('k');
	await page.keyboard.press('9');
	await hear(page, 'legalise');
	expect((await playingSounds(page))[0]?.seconds).toBeLessThan(60);
	await page.reload();
	await alive(page);
	await page.keyboard.press('?');
	await expect(dialog).toBeHidden();
	await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
	await expect(dialog.getByRole('checkbox')).not.toBeChecked();
});
