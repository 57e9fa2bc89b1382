import type { Page } from '@playwright/test';
import { listedKeys } from '../support/stored-keys';
import { bar, openAlive, word } from './support/site';
import { hear } from './support/sound';
import { expect, test, unwatched } from './support/test';

const pages = [
	...['/', '/tracks/music', '/on-the-hour', '/make-it-fair', '/make-it-fair/timeline', '/act'],
	...['/people', '/about', '/rights', '/sources', '/fidelity', '/press', '/your-room', '/nothing']
];

/** The keys of everything the page has stored. */
function kept(page: Page) {
	return page.evaluate(() => ({
		local: Object.keys(localStorage),
		session: Object.keys(sessionStorage)
	}));
}

// `test` itself asserts what pages may not do.
test('every kind of page works under its policy', async ({ page }) => {
	for (const path of pages) {
		await openAlive(page, path);
	}
	for (const path of ['/embed', '/embed/music']) {
		await page.goto(path);
		await expect(page.getByRole('slider').first()).toBeEnabled();
	}
});

test('a visitor who uses everything leaves only what docs/security.md lists', async ({ page }) => {
	await openAlive(page, '/');
	await word(page, 'Legalise').click();
	await hear(page, 'legalise');
	await page.keyboard.press('m');
	await page.keyboard.press('c');
	await page.getByRole('slider', { name: 'Listen closer' }).fill('24');
	await page.getByRole('button', { name: '16×', exact: true }).click();
	await expect(page.getByRole('slider', { name: 'Seek in the spectrogram' })).toBeVisible();
	await bar(page).getByRole('button', { name: 'Share' }).click();
	const panel = page.getByRole('dialog', { name: 'Share' });
	await panel.getByText('Embed', { exact: true }).click();
	await expect(panel.locator('iframe')).toBeVisible();
	await panel.getByRole('button', { name: 'Close' }).click();
	await bar(page).getByRole('button', { name: 'Pause' }).click();

	await openAlive(page, '/people');
	await page.getByRole('searchbox').fill('kate');
	await expect(page.locator('mark').first()).toBeVisible();
	await openAlive(page, '/act');
	await page.getByRole('radio', { name: 'The US' }).check();
	await page.getByRole('radio', { name: 'Formal' }).locator('visible=true').check();

	const { local, session } = await kept(page);
	expect(local).toEqual(expect.arrayContaining(['place', 'preferences', 'country']));
	expect(session).toEqual(expect.arrayContaining(['closer', 'letter-us']));
	expect(listedKeys().local).toEqual(expect.arrayContaining(local));
	expect(listedKeys().session).toEqual(expect.arrayContaining(session));
});

unwatched('what was put into a page does not run, and no text becomes HTML', async ({ page }) => {
	const refused: string[] = [];
	page.on('requestfailed', (request) => {
		refused.push(`${new URL(request.url()).pathname} ${request.failure()?.errorText ?? ''}`);
	});
	await page.route('**/about', async (route) => {
		const response = await route.fetch();
		const put = `<script>document.title = 'run'</script>
			<script src="https://stranger.example/script.js"></script>
			<img src="/nothing.png" onerror="document.title = 'run'" />
			<img src="https://stranger.example/pixel.png" /><b id="put" style="position: fixed">b</b>`;
		await route.fulfill({
			response,
			body: (await response.text()).replace('</body>', `${put}</body>`)
		});
	});
	await page.goto('/about');
	await expect(page.locator('#put')).toHaveCSS('position', 'static');
	expect(await page.title()).not.toBe('run');

	const faults = await page.evaluate(() => {
		const later = setTimeout as unknown as (code: string) => void;
		const { trustedTypes } = window as unknown as {
			trustedTypes: { createPolicy(name: string, rules: object): unknown };
		};
		const attempts = [
			() => (document.body.innerHTML = '<b>text</b>'),
			() => {
				later('document.title = "run"');
			},
			() => (document.createElement('script').src = '/_app/version.json'),
			() => trustedTypes.createPolicy('other', {}),
			// A policy can't be created a second time, either.
			() => trustedTypes.createPolicy('svelte-trusted-html', {})
		];
		return attempts.map((attempt) => {
			try {
				attempt();
				return 'done';
			} catch (error) {
				return (error as Error).name;
			}
		});
	});
	expect(faults).toEqual(Array(5).fill('TypeError'));
	expect(refused.sort()).toEqual(['/pixel.png csp', '/script.js csp']);
});
