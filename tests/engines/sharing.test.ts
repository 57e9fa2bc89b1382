import { expect, test } from 'vitest';
import { describeInEngines, servedBuild } from './support/engines';
import { openAlive, until } from './support/listening';

const dialog = 'dialog[open]';
const field = `document.querySelector('${dialog} textarea')`;

const site = servedBuild();

describeInEngines('Sharing', (browser) => {
	test('a link to a moment is copied', async () => {
		await openAlive(browser(), `${site()}/tracks/legalise#t=81`);
		await browser().press('[aria-label=Player] button[aria-haspopup=dialog]');
		await expect.poll(() => browser().read(`${field}.value`)).toMatch(/\/tracks\/legalise#t=81$/);
		const link = new URL(await browser().read<string>(`${field}.value`));

		await browser().press(`${dialog} textarea + * button`);
		await until(async () => {
			// Where the browser refuses the clipboard, the link is selected to be copied by hand.
			const said = await browser().read<string>(
				`document.querySelector('${dialog} textarea + * [role=status]').textContent`
			);
			const selected = await browser().read<string>(
				`${field}.value.slice(${field}.selectionStart, ${field}.selectionEnd)`
			);
			expect(said === 'Link copied.' || selected === link.href, said).toBe(true);
		});
		expect(await browser().read<string[]>('window.violations')).toEqual([]);
	});
});
