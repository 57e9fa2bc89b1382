import type { Page } from '@playwright/test';

/**
 * Does to the page what browsers' translators do, now and whenever it changes: each text that isn't
 * marked `translate="no"` is replaced by elements that hold its translation.
 */
export async function translate(page: Page): Promise<void> {
	await page.evaluate(() => {
		const wrap = (text: Text) => {
			const parent = text.parentElement;
			if (!text.data.trim() || !parent) return;
			if (parent.closest('font, script, style, noscript, [translate=no]')) return;
			const font: string = 'font';
			const [outer, inner] = [document.createElement(font), document.createElement(font)];
			inner.textContent = text.data;
			outer.append(inner);
			text.replaceWith(outer);
		};
		const wrapAll = (root: Node) => {
			const texts: Text[] = [];
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
			texts.forEach(wrap);
		};
		wrapAll(document.body);
		new MutationObserver((changes) => {
			for (const { addedNodes } of changes) {
				for (const node of addedNodes) {
					if (node instanceof Text) wrap(node);
					else wrapAll(node);
				}
			}
		}).observe(document.body, { childList: true, subtree: true });
	});
}
