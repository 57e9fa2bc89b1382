import { elementsOf, type HtmlElement } from '../../deploy/read-html';
import { contrast, rgbOf } from './support/contrast';
import { bar, openAlive } from './support/site';
import { expect, test } from './support/test';

// The statement, `src/content/accessibility.ts`, names these tests.

for (const path of ['/', '/tracks/legalise', '/act', '/on-the-hour', '/your-room']) {
	test(`every control of ${path} is reached by Tab, seen, and left again`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await openAlive(page, path);
		const faults: string[] = [];
		let count = 0;
		for (;;) {
			await page.keyboard.press('Tab');
			const fault = await page.evaluate(() => {
				const focused = document.activeElement;
				if (!focused || focused === document.body || focused.hasAttribute('data-walked'))
					return null;
				focused.setAttribute('data-walked', '');
				const { left, top, width, height } = focused.getBoundingClientRect();
				const shares = [0.1, 0.5, 0.9];
				const isSeen = shares.some((x) =>
					shares.some((y) => {
						const hit = document.elementFromPoint(left + x * width, top + y * height);
						return hit !== null && (focused.contains(hit) || hit.contains(focused));
					})
				);
				const { outlineStyle, outlineWidth } = getComputedStyle(focused);
				const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
				const isStill = document.querySelector('dialog[open]') === null;
				return isSeen && isMarked && isStill ? '' : focused.outerHTML.slice(0, 120);
			});
			if (fault === null) break;
			if (fault !== '') faults.push(fault);
			count += 1;
		}
		expect(faults).toEqual([]);
		expect(count).toBeGreaterThan(20);
		expect(new URL(page.url()).pathname).toBe(path);
	});
}

test('the first two links skip to the content and to the player', async ({ page }) => {
	await openAlive(page, '/about');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to the player' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await skip.press('Enter');
	await page.keyboard.press('Tab');
	await expect(bar(page).getByRole('button').first()).toBeFocused();
});

for (const path of [
	'/',
	'/tracks/legalise',
	'/act',
	'/make-it-fair',
	'/on-the-hour',
	'/your-room'
]) {
	test(`text that is set apart is not cut off on ${path}`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await openAlive(page, path);
		const cutOff = await page.evaluate(() => {
			// The values of WCAG 1.4.12.
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(
				`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
				p { margin-bottom: 2em !important; }`
			);
			document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
			const clips = (element: Element) => {
				const { overflowX, overflowY, clipPath } = getComputedStyle(element);
				const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
				// Only for screen readers, at this width.
				if (clipPath === 'inset(50%)' || element.textContent.trim() === '') return false;
				// What doesn't fit the player is in full on the page its title links to.
				if (element.matches('[aria-label=Player] a, [aria-label=Player] a + p')) return false;
				const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
				return (
					(hides(overflowX) && scrollWidth > clientWidth + 1) ||
					(hides(overflowY) && scrollHeight > clientHeight + 1)
				);
			};
			return [...document.body.querySelectorAll('*')]
				.filter((element) => element.checkVisibility() && clips(element))
				.map((element) => element.outerHTML.slice(0, 160));
		});
		expect(cutOff).toEqual([]);
	});
}

test('fields and sliders can be made out in either theme', async ({ page }) => {
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme });
		for (const path of ['/act', '/people', '/rights', '/on-the-hour']) {
			await openAlive(page, path);
			const colours = await page.evaluate(() => {
				const ground = (element: Element | null): string => {
					if (!element) return getComputedStyle(document.documentElement).backgroundColor;
					const { backgroundColor } = getComputedStyle(element);
					return backgroundColor === 'rgba(0, 0, 0, 0)'
						? ground(element.parentElement)
						: backgroundColor;
				};
				// The thumb of a slider has the lamp's colour, as the main action of the bar has.
				const lamp = document.querySelector('[aria-label=Player] .bg-lamp');
				const slider = document.querySelector('input[type=range]');
				return [
					...[...document.querySelectorAll('textarea, select, input:not([type=range])')]
						.filter(
							(field) => field.checkVisibility() && !field.matches('[type=radio], [type=checkbox]')
						)
						.map(
							(field) =>
								[getComputedStyle(field).borderTopColor, ground(field.parentElement)] as const
						),
					[ground(lamp), ground(slider)] as const
				];
			});
			expect(colours.length, path).toBeGreaterThan(1);
			for (const [edge, around] of colours) {
				const ratio = contrast(rgbOf(edge), rgbOf(around));
				expect(ratio, `${path}, ${colorScheme}`).toBeGreaterThan(3);
			}
		}
	}
});

test('fields about the visitor can be filled in by the browser', async ({ page }) => {
	await openAlive(page, '/act');
	const field = (name: string) => page.getByRole('textbox', { name, exact: true });
	await expect(field('Your name')).toHaveAttribute('autocomplete', 'name');
	await expect(field('Your address')).toHaveAttribute('autocomplete', 'street-address');
	await openAlive(page, '/rights');
	await expect(page.locator('main [autocomplete=name]')).toHaveCount(1);
	await expect(page.locator('main [autocomplete=email]')).toHaveCount(1);
});

/** The paths that links lead to, in order. */
function linksIn(elements: readonly HtmlElement[]): string[] {
	return elements
		.flatMap(({ name, attributes }) => (name === 'a' ? (attributes.href ?? []) : []))
		.map((href) => href.replace(/[?#].*/, ''))
		.filter((href) => href.startsWith('/'));
}

test('every page has a title, the same menu and footer, and two ways in', async ({ request }) => {
	const sitemap = await (await request.get('/sitemap.xml')).text();
	const paths = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(
		([, loc = '']) => new URL(loc).pathname
	);
	const pages = await Promise.all(
		paths.map(async (path) => {
			const elements = elementsOf(await (await request.get(path)).text());
			const part = (wanted: string) => elements.find(({ name }) => name === wanted);
			return {
				path,
				title: part('title')?.text ?? '',
				links: new Set(linksIn(elements)),
				frame: ['header', 'footer'].map((name) => linksIn(part(name)?.elements ?? []))
			};
		})
	);
	expect(pages.length).toBeGreaterThan(20);
	const [first] = pages;
	expect(first?.frame.flat()).toContain('/accessibility');
	const titles = pages.map(({ title }) => title);
	expect(titles).not.toContain('');
	expect(new Set(titles).size).toBe(titles.length);
	for (const { path, frame } of pages) {
		expect(frame, path).toEqual(first?.frame);
		const others = pages.filter((other) => other.path !== path && other.links.has(path));
		expect(others.length, `pages that link to ${path}`).toBeGreaterThanOrEqual(2);
	}
});
