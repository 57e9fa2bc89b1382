import { here, openFromBar, panel } from './support/share-panel';
import { alive, bar } from './support/site';
import { expect, test } from './support/test';

declare global {
	interface Window {
		/** The addresses of requested windows. */
		opened: string[][];
	}
}

test('every service has a plain link, and gets no request before a press', async ({ page }) => {
	// The fixture fails the test at the first request to another site.
	await openFromBar(page);
	const links = await panel(page)
		.getByRole('link')
		.and(page.locator(':not([download])'))
		.evaluateAll((elements) =>
			(elements as HTMLAnchorElement[]).map(({ href, target, rel, textContent }) => ({
				name: textContent.trim(),
				at: href.slice(0, href.indexOf('?')),
				said: [...new URL(href).searchParams.values()].join(' '),
				target,
				rel
			}))
		);
	expect(links.map(({ name, at }) => [name, at])).toEqual([
		['Bluesky', 'https://bsky.app/intent/compose'],
		['X', 'https://x.com/intent/post'],
		['Facebook', 'https://www.facebook.com/sharer/sharer.php'],
		['WhatsApp', 'https://wa.me/'],
		['Telegram', 'https://t.me/share/url'],
		['Reddit', 'https://www.reddit.com/submit'],
		['Email', 'mailto:']
	]);
	for (const { name, said, target, rel } of links) {
		expect(said).toContain(here);
		if (name !== 'Facebook') expect(said).toContain('Legalise');
		expect([target, rel]).toEqual(
			name === 'Email' ? ['', 'external'] : ['_blank', 'external noopener noreferrer']
		);
	}
});

test('the Mastodon server is asked for once, and must be a host name', async ({ page }) => {
	await page.addInitScript(() => {
		window.opened = [];
		window.open = (...asked) => {
			window.opened.push(asked.map(String));
			return null;
		};
	});
	await openFromBar(page);
	const field = panel(page).getByLabel('Your Mastodon server');
	const post = panel(page).getByRole('button', { name: 'Post on Mastodon' });
	const opened = () => page.evaluate(() => window.opened);
	for (const typed of [
		'',
		'mastodon',
		'javascript:alert(1)',
		'https://mastodon.social@evil.example',
		'evil.example\\@mastodon.social',
		'"><script>alert(1)</script>'
	]) {
		await field.fill(typed);
		await post.click();
		await expect(field).toHaveAttribute('aria-invalid', 'true');
		await expect(field).toBeFocused();
		await expect(field).toHaveAccessibleDescription(/Enter a server name/);
	}
	expect(await opened()).toEqual([]);
	expect(await page.evaluate(() => localStorage.getItem('mastodon-server'))).toBeNull();
	await field.fill('@name@mastodon.social');
	await field.press('Enter');
	const [[address = '', ...how] = []] = await opened();
	expect(address.split('?')[0]).toBe('https://mastodon.social/share');
	expect(new URL(address).searchParams.get('text')).toContain(`Legalise`);
	expect(new URL(address).searchParams.get('text')).toContain(here);
	expect(how).toEqual(['_blank', 'noopener,noreferrer']);
	await expect(field).toHaveAttribute('aria-invalid', 'false');
	await page.reload();
	await alive(page);
	await bar(page).getByRole('button', { name: 'Share' }).click();
	await expect(field).toHaveValue('mastodon.social');
	await page.evaluate(() => {
		localStorage.setItem('mastodon-server', '"javascript:alert(1)"');
	});
	await page.reload();
	await alive(page);
	await bar(page).getByRole('button', { name: 'Share' }).click();
	await expect(field).toHaveValue('');
});
