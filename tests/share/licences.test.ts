import { expect, it } from 'vitest';
import { read, siteUrl } from './support/site';

it('serves the licences of what a browser receives', async () => {
	const notices = (await read(`${siteUrl}/licenses.txt`)).split(/^-{80}$/m);
	const noticeOf = (name: string) => notices.find((notice) => notice.includes(`\n${name} `));
	expect(noticeOf('howler')).toMatch(/Copyright .* James Simpson[^]*without restriction/);
	expect(noticeOf('svelte')).toMatch(/Copyright .*Svelte Contributors[^]*without restriction/);
	expect(noticeOf('workbox-core')).toMatch(/Copyright .* Google[^]*without restriction/);
	expect(noticeOf('@fontsource-variable/archivo')).toMatch(
		/Archivo Project Authors[^]*SIL OPEN FONT LICENSE Version 1\.1/
	);
});

it('links them from the page about the site', async () => {
	expect(await read(`${siteUrl}/about`)).toMatch(/<a [^>]*href="[^"]*\/licenses\.txt"/);
});
