import { expect, it } from 'vitest';
import { wordsInPage } from './page-words';
import { choosePrecached } from './precached';

const build = ['/b/_app/immutable/shell.js', '/b/_app/immutable/assets/archivo-accents.x.woff2'];

it('fetches ahead what one listens and acts on, and no recording', () => {
	const prerendered = [
		'/b/',
		'/b/tracks/the',
		'/b/act',
		'/b/act/words.json',
		'/b/sources',
		'/b/embed/the',
		'/b/cards/the.png',
		'/b/album.m3u8'
	];
	expect(choosePrecached({ base: '/b', build, prerendered })).toEqual({
		hashed: ['/b/_app/immutable/shell.js'],
		named: ['/b/', '/b/tracks/the', '/b/act', '/b/favicon.svg']
	});
});

it('takes a page’s words out of the page', () => {
	const script = JSON.stringify({ status: 200, body: '{"title":"“Act” \\u003C/script>"}' });
	const html = `<p>1 < 2</p><script type="application/json" data-sveltekit-fetched data-url="/act/words.json">${script}</script><script>x</script>`;
	expect(wordsInPage(html, '/act/words.json')).toBe('{"title":"“Act” \\u003C/script>"}');
	expect(wordsInPage(html, '/about/words.json')).toBeUndefined();
});
