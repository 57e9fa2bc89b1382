import type { Page } from '@playwright/test';
import AxeSource from 'axe-core';

/** What axe finds wrong with a page as it is now. */
export async function violations(page: Page) {
	await page.evaluate(AxeSource.source);
	return page.evaluate(async () => {
		const { axe } = window as unknown as { axe: typeof AxeSource };
		const { violations: found } = await axe.run();
		return found.map(({ id, nodes }) => ({ id, targets: nodes.map(({ html }) => html) }));
	});
}
