import { hear, playingSounds, playTrack } from './support/sound';
import { alive, bar, openAlive, status, word } from './support/site';
import { expect, test } from './support/test';

test('a reload resumes where it was', async ({ page }) => {
	await openAlive(page, '/tracks/benefit');
	await page.keyboard.press('4');
	await bar(page).getByRole('button', { name: 'Play' }).click();
	const { seconds } = await hear(page, 'benefit');
	await page.reload();
	await alive(page);
	await expect(status(page)).toHaveText(/^Ready to play track 10 of 12, Benefit, from 1:3\d/);
	expect(await playingSounds(page)).toEqual([]);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	const resumed = await hear(page, 'benefit');
	expect(Math.abs(resumed.seconds - seconds)).toBeLessThan(8);
});

test('the home page offers to continue where it was', async ({ page }) => {
	await playTrack(page, 'benefit', '#t=100');
	await openAlive(page, '/');
	await expect(status(page)).toHaveText(/^Ready to play .*, from 1:4\d/);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	const resumed = await hear(page, 'benefit');
	expect(resumed.seconds).toBeGreaterThan(99);
	await expect(page).toHaveURL('/tracks/benefit');
});

test('volume and repeat survive a reload', async ({ page }) => {
	await openAlive(page, '/');
	await bar(page).getByRole('slider', { name: 'Volume' }).focus();
	for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowLeft');
	await bar(page).getByRole('button', { name: 'Repeat: off' }).click();
	await page.reload();
	await alive(page);
	await expect(bar(page).getByRole('slider', { name: 'Volume' })).toHaveValue('0.5');
	await expect(bar(page).getByRole('button', { name: 'Repeat: album' })).toBeVisible();
	await word(page, 'To').click();
	await hear(page, 'to');
	expect(await page.evaluate(() => window.audioElements.find((a) => !a.paused)?.volume)).toBe(0.5);
});

for (const hash of ['#t=abc', '#t=-4', '#t=99999', '#t=', '#t=20,10']) {
	test(`a link with a bad moment (${hash}) starts at the beginning`, async ({ page }) => {
		await openAlive(page, `/tracks/legalise${hash}`);
		await expect(status(page)).toHaveText('Ready to play track 6 of 12, Legalise');
	});
}

test('it plays when storage holds nonsense', async ({ page }) => {
	await page.addInitScript(() => {
		for (const key of ['place', 'preferences', 'theme', 'shortcuts'])
			localStorage.setItem(key, '{"a');
	});
	await openAlive(page, '/');
	await word(page, 'British').click();
	await hear(page, 'british');
});
