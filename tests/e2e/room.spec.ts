import type { Page } from '@playwright/test';
import { bar, openAlive } from './support/site';
import { hear, playingSounds } from './support/sound';
import { expect, test } from './support/test';

const room = (page: Page) => page.getByRole('region', { name: 'Legalise: track 6 of 12' });

async function open(page: Page) {
	await openAlive(page, '/tracks/legalise');
	await page.getByText('Transcript', { exact: true }).waitFor();
	await page.getByRole('slider', { name: 'Listen closer' }).waitFor();
}

/** The accessible name of the focused element. */
async function focused(page: Page): Promise<string> {
	const [line = ''] = (await page.locator(':focus').ariaSnapshot()).split('\n');
	return line;
}

test('a screen reader gets the room’s parts, names and values', async ({ page }) => {
	await open(page);
	await expect(room(page)).toMatchAriaSnapshot(`
    - 'region "Legalise: track 6 of 12"':
      - 'heading "Legalise: track 6 of 12" [level=1]'
      - paragraph: Ready to play track 6 of 12, Legalise
      - figure:
        - img /^Spectrogram of Legalise:/
        - slider "Seek in the spectrogram"
        - button "Play track 6 of 12, Legalise"
        - status
        - group "Zoom":
          - button "1×" [pressed]
          - button "4×"
          - button "16×"
        - group "Sounds":
          - button "Previous sound"
          - button "Next sound"
      - paragraph: /0:00 .+/
      - group "Listen closer":
        - status: 0 dB
        - slider "Listen closer"
        - paragraph: Turns the room up by as much as 48 dB. A limiter keeps sudden sounds in check.
      - paragraph:
        - link "What is a stand-in?"
      - paragraph:
        - link "its official site (opens a new tab)"
      - term: Level now
      - definition: Not playing
      - term: Quietest
      - definition: /.+ dBFS/
      - term: Loudest
      - definition: /.+ dBFS/
      - term: Length
      - definition: /minutes/
      - checkbox "Captions" [checked]
      - checkbox "Announce captions to screen readers"
      - group: Transcript
      - paragraph:
        - link /Captions as a file \\(WebVTT\\)/
  `);
	const seek = room(page).getByRole('slider', { name: 'Seek in the spectrogram' });
	await seek.focus();
	await expect(seek).toHaveAttribute('aria-valuetext', /^0 seconds of 3 minutes \d+ seconds$/);
	await expect(page.getByRole('slider', { name: 'Listen closer' })).toHaveAttribute(
		'aria-valuetext',
		'Off'
	);
});

test('the keyboard alone reaches the whole room, from picture to transcript', async ({ page }) => {
	await open(page);
	const seek = room(page).getByRole('slider', { name: 'Seek in the spectrogram' });
	await seek.focus();
	await page.keyboard.press('ArrowRight');
	await expect(seek).toHaveAttribute('aria-valuetext', /^5 seconds of /);

	await page.keyboard.press('Tab');
	expect(await focused(page)).toContain('button "Play track 6 of 12, Legalise"');
	await page.keyboard.press('Enter');
	expect((await hear(page, 'legalise')).seconds).toBeGreaterThanOrEqual(5);

	await expect(room(page).getByRole('button', { name: 'Listen closer: +24 dB' })).toBeVisible();
	await seek.focus();
	const order = [];
	for (let i = 0; i < 13; i++) {
		await page.keyboard.press('Tab');
		order.push(await focused(page));
	}
	const names = [
		'button "Listen closer: +24 dB"',
		'button "Dismiss"',
		'button "1×"',
		'button "4×"',
		'button "16×"',
		'button "Previous sound"',
		'button "Next sound"',
		'slider "Listen closer"',
		'link "What is a stand-in?"',
		'link "its official site (opens a new tab)"',
		'checkbox "Captions"',
		'checkbox "Announce captions to screen readers"',
		'Transcript'
	];
	for (const [i, name] of names.entries()) expect(order[i]).toContain(name);

	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	expect(await focused(page)).toMatch(/button "(?:Play from )?\d+:\d\d|button "\d+/);
});

test('without its picture the spectrogram is a plain seek bar', async ({ page }) => {
	await page.route('**/*.avif', (route) => route.abort());
	await open(page);
	const seek = room(page).getByRole('slider', { name: 'Seek in the spectrogram' });
	await expect(room(page).locator('img').first()).toBeHidden();
	const box = await seek.boundingBox();
	if (!box) throw new Error('There is no seek bar.');
	expect(box.height).toBeLessThan(120);
	await seek.click({ position: { x: box.width * 0.75, y: box.height / 2 } });
	await expect(seek).toHaveAttribute('aria-valuetext', /^2 minutes 5\d seconds of 3 minutes/);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	expect((await hear(page, 'legalise')).seconds).toBeGreaterThan(160);
	expect(await playingSounds(page)).toHaveLength(1);
});
