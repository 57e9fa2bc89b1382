import { act } from '../../src/content/act';
import { letterTemplates } from '../../src/content/letter';
import { violations } from './support/axe';
import { print } from './support/sheet';
import { alive, bar, openAlive } from './support/site';
import { expect, test, unwatched } from './support/test';

const copyAndOpen = 'Copy the letter and open WriteToThem (opens a new tab)';

test('a letter can be edited and copied, lasts for the visit, and is sent nowhere', async ({
	page,
	context,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const sent: string[] = [];
	page.on('request', (request) => {
		const isOwn = request.url().startsWith(baseURL ?? '') && request.method() === 'GET';
		if (!isOwn || request.url().includes('Example')) sent.push(request.url());
	});
	await openAlive(page, '/act');
	const field = (name: string) => page.getByRole('textbox', { name, exact: true });
	await field('Your MP’s name, if you know it').fill('Ms Example');
	await field('Your MP’s email address, if you know it').fill('ms@example.org');
	await page.getByRole('radio', { name: 'Formal' }).check();
	await page.getByLabel('What the public thinks').check();
	const mine = `${await field('What you are asking for').inputValue()} Two words.`;
	const count = async () =>
		parseInt(
			await page
				.getByText(/^\d+ words$/)
				.filter({ visible: true })
				.innerText()
		);
	const before = await count();
	await field('What you are asking for').fill(mine);
	expect(await count()).toBe(before + 2);
	await page.getByRole('button', { name: 'Only copy it' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Letter copied.' })).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toMatch(/^Dear Ms Example,\n/);
	for (const text of [letterTemplates.uk.opening.formal, '72%', mine])
		expect(copied).toContain(text);
	const mail = page.getByRole('link', { name: 'Open in your email app' });
	const opens = new URL((await mail.getAttribute('href')) ?? '');
	expect(opens.pathname).toBe('ms@example.org');
	const body = opens.searchParams.get('body');
	expect(body?.replaceAll('\r\n', '\n')).toBe(copied);

	await page.reload();
	await alive(page);
	await expect(field('What you are asking for')).toHaveValue(mine);
	await expect(page.getByRole('radio', { name: 'Formal' })).toBeChecked();
	await page.getByRole('button', { name: 'Start again' }).click();
	await expect(field('What you are asking for')).not.toHaveValue(mine);
	expect(sent).toEqual([]);
});

test('a letter that email apps would cut off is copied, and its email opens empty', async ({
	page
}) => {
	await openAlive(page, '/act');
	const field = page.getByRole('textbox', { name: 'What you are asking for', exact: true });
	await field.fill('日本 '.repeat(200));
	await expect(page.getByText(/^This letter is too long to open in every email app/)).toBeVisible();
	const mail = page.getByRole('link', { name: 'Open an empty email' });
	await expect(mail).toHaveAttribute('href', /^mailto:\?subject=[^&]+$/);
	await page.getByRole('button', { name: 'Restore the suggested text' }).click();
	await expect(page.getByRole('link', { name: 'Open in your email app' })).toBeVisible();
});

test('half an emoji leaves the email as it is typed', async ({ page }) => {
	await openAlive(page, '/act');
	await page
		.getByRole('textbox', { name: 'Your name', exact: true })
		.evaluate((field: HTMLInputElement) => {
			// Made in the page: on its way there from a test it would become whole.
			field.value = `Ada ${String.fromCharCode(0xd83d)}`;
			field.dispatchEvent(new Event('input', { bubbles: true }));
		});
	const mail = page.getByRole('link', { name: 'Open in your email app' });
	await expect(mail).toHaveAttribute('href', /Ada%20%EF%BF%BD$/);
	await page.reload();
	await alive(page);
	await expect(mail).toHaveAttribute('href', /Ada%20%EF%BF%BD$/);
});

test('a country is remembered, and its letter can go to each of three people', async ({ page }) => {
	await openAlive(page, '/act');
	await expect(page.getByRole('heading', { name: 'Write to your senators' })).toBeHidden();
	await page.getByRole('radio', { name: 'The US' }).check();
	await expect(page.getByText('Dear Senator,', { exact: true })).toBeVisible();
	await page.getByRole('radio', { name: 'Your representative' }).check();
	await expect(page.getByText('Dear Representative,', { exact: true })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Write to your senators' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Write to your MP' })).toBeHidden();
	await page.goto('/act#elsewhere');
	await expect(page.getByRole('heading', { name: 'From anywhere else' })).toBeVisible();
});

test('what is empty is left out, and the page says so', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openAlive(page, '/act');
	const copied = async () => {
		await page.getByRole('button', { name: 'Only copy it' }).click();
		await expect(page.getByText('Letter copied.')).toBeVisible();
		return page.evaluate(() => navigator.clipboard.readText());
	};
	const uk = page.locator('#send-uk');
	await expect(uk.getByText('Your name and address are empty')).toBeVisible();
	expect(await copied()).toMatch(/\n\nYours faithfully,$/);
	await page.getByRole('textbox', { name: 'Your MP’s name' }).fill('Ms Example');
	await page.getByRole('textbox', { name: 'Your name' }).fill('Ada');
	await expect(uk.getByText('Your address is empty')).toBeVisible();
	await page.getByRole('textbox', { name: 'Your address' }).fill('1 Road\nTown');
	await expect(uk.getByText(/left out\. Add/)).toBeHidden();
	expect(await copied()).toMatch(/\n\nYours sincerely,\nAda\n1 Road\nTown$/);
});

test('only a whole email address is used, and one that isn’t is pointed out', async ({ page }) => {
	await openAlive(page, '/act');
	const field = page.getByRole('textbox', { name: 'Your MP’s email address' });
	const mail = page.getByRole('link', { name: 'Open in your email app' });
	await field.fill('ms@example.org?cc=me@example.org');
	await field.blur();
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	await expect(field).toHaveAccessibleDescription(/^Enter a whole email address/);
	await expect(mail).toHaveAttribute('href', /^mailto:\?subject=/);
	await field.fill('ms@example.org');
	await expect(field).toHaveAttribute('aria-invalid', 'false');
	await expect(mail).toHaveAttribute('href', /^mailto:ms@example\.org\?subject=/);
});

unwatched(
	'three presses lead from the first page to a copied letter with WriteToThem open',
	async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await context.route('https://www.writetothem.com/', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<title>WriteToThem</title>' })
		);
		await page.setViewportSize({ width: 390, height: 844 });
		await openAlive(page, '/');
		await bar(page).getByRole('link', { name: 'Make it fair' }).click();
		await page
			.getByRole('main')
			.getByRole('link', { name: 'Write to your representative' })
			.click();
		const opening = context.waitForEvent('page');
		await page.getByRole('link', { name: copyAndOpen }).click();
		await expect(await opening).toHaveTitle('WriteToThem');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Dear Member/);
		const steps = page.getByRole('list', { name: 'Three steps' }).getByRole('listitem');
		await expect(steps).toHaveText([/^1 ?Copied/, /^2 ?Paste/, /^3 ?Send/]);
	}
);

for (const [width, height] of [
	[360, 640],
	[390, 844],
	[820, 1180],
	[1366, 768]
] as const) {
	test(`what sends the letter is on the first screen at ${width} × ${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await openAlive(page, '/act');
		const bottomOf = async (locator: ReturnType<typeof page.getByRole>) => {
			const box = await locator.boundingBox();
			return (box?.y ?? Infinity) + (box?.height ?? 0);
		};
		const top = (await bar(page).boundingBox())?.y ?? 0;
		expect(await bottomOf(page.getByRole('link', { name: copyAndOpen }))).toBeLessThan(top);
		await page.getByRole('radio', { name: 'The US' }).check();
		expect(await bottomOf(page.getByRole('button', { name: 'Copy the letter' }))).toBeLessThan(top);
	});
}

test('the page prints as the letter alone, on one sheet', async ({ page }) => {
	await openAlive(page, '/act');
	await page.getByRole('textbox', { name: 'Your name' }).fill('Ada');
	expect((await print(page, 'A4')).count).toBe(1);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText(/^\s*Dear Member of Parliament,[^]*Ada\s*$/)).toBeVisible();
	await expect(page.getByRole('heading')).toHaveCount(0);
	await expect(page.getByText('WriteToThem').filter({ visible: true })).toHaveCount(0);
});

test('axe finds nothing on /act', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});
	await openAlive(page, '/act');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await page.getByRole('button', { name: 'Only copy it' }).click();
	await expect(page.getByRole('textbox', { name: 'The whole letter' })).toBeFocused();
	expect(await violations(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('both letters are there to copy, with everything to do', async ({ page }) => {
		await page.goto('/act');
		for (const { heading } of act.countries) {
			await expect(page.getByRole('heading', { name: heading })).toBeVisible();
		}
		for (const { opening, closing, closingToNobody } of [letterTemplates.uk, letterTemplates.us]) {
			const end = closingToNobody?.plain ?? closing.plain;
			// Nothing to fill in is left where a name belongs.
			const letter = page.getByText(opening.plain).filter({ visible: true });
			await expect(letter).toHaveText(new RegExp(`\\n${end}\\s*$`));
		}
		await expect(page.getByRole('textbox')).toHaveCount(0);
		const write = page.getByRole('link', { name: 'Open WriteToThem' });
		await expect(write).toHaveAttribute('href', 'https://www.writetothem.com/');
		const mail = page.getByRole('link', { name: 'Open in your email app' });
		await expect(mail.first()).toHaveAttribute('href', /&body=Dear%20Member%20of%20Parliament/);
	});
});
