import { test as base } from '@playwright/test';
import { watchAudio } from './sound';

export { expect } from '@playwright/test';

/** A test whose page keeps hold of its audio elements and must not throw. */
export const test = base.extend<{ noErrors: undefined }>({
	page: async ({ page }, use) => {
		await watchAudio(page);
		await use(page);
	},
	noErrors: [
		async ({ page }, use) => {
			const errors: string[] = [];
			page.on('pageerror', (error) => errors.push(error.message));
			await use(undefined);
			if (errors.length > 0) throw new Error(`The page threw: ${errors.join('; ')}`);
		},
		{ auto: true }
	]
});
