import { freeze } from './support/freeze';
import { hear, playingSounds, playTrack } from './support/sound';
import { bar, status, word } from './support/site';
import { expect, test } from './support/test';

test('a page that was frozen shows what became of its sound', async ({ page }) => {
	await playTrack(page, 'must');
	await freeze(page);
	// Some versions pause what plays in a frozen page, others let it go on afterwards.
	const plays = (await playingSounds(page)).length > 0;
	await expect(status(page)).toHaveText(plays ? /^Playing/ : /^Paused at 0:/);
	if (!plays) await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'must');
});

test('a page that was frozen while it waited for the network tries at once', async ({
	page,
	context
}) => {
	await playTrack(page, 'must');
	await context.setOffline(true);
	await word(page, 'Legalise').click();
	await expect(status(page)).toHaveText(/^You are offline/);
	await freeze(page, () => context.setOffline(false));
	await hear(page, 'legalise');
	await expect(status(page)).toHaveText(/^Playing/);
});
