import type { Page } from '@playwright/test';
import AxeSource from 'axe-core';

/** Axe's violations on a page as it is now, in both themes. */
export async function violations(page: Page) {
	await page.evaluate(AxeSource.source);
	const found = [];
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme });
		// Colours in transition have the wrong contrast.
		await page.waitForFunction(() =>
			document
				.getAnimations()
				.every(
					({ playState, effect }) =>
						playState !== 'running' || effect?.getTiming().iterations === Infinity
				)
		);
		const inTheme = await page.evaluate(async (onlyColours) => {
			const { axe } = window as unknown as { axe: typeof AxeSource };
			// Nothing but colours differs between the themes.
			const { violations } = await axe.run(
				onlyColours
					? { runOnly: ['color-contrast', 'link-in-text-block'] }
					: // Off by default.
						{
							rules: {
								'label-content-name-mismatch': { enabled: true },
								'target-size': { enabled: true }
							}
						}
			);
			return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ html }) => html) }));
		}, colorScheme === 'light');
		found.push(...inTheme.map((violation) => ({ ...violation, colorScheme })));
	}
	return found;
}
