import { expect, it, vi } from 'vitest';
import { parse } from 'parse5';
import { tracks, type Track } from '$lib/album/tracks';
import type { EmbedData } from '../data';
import { makeDocument } from './document';

vi.mock('../main?worker&url', () => ({ default: '/main.js' }));
vi.mock('../embed.css?url', () => ({ default: '/embed.css' }));
vi.mock('$lib/ui/font/archivo.woff2', () => ({ default: '/archivo.woff2' }));

const hostile = '</title></script><script>alert(1)</script>"><!-- 🔇 \u202e';

it('keeps hostile text inert, and gives it back as it was', () => {
	const track = { ...(tracks[0] as Track), title: hostile, artwork: { path: 'a', sizePx: 1 } };
	const data: EmbedData = { kind: 'track', tracks: [track], assets: '', base: '' };
	const html = makeDocument({
		title: hostile,
		description: hostile,
		canonicalUrl: 'https://a.example/',
		rights: [],
		body: '',
		data
	});
	expect(html.match(/<script/g)).toHaveLength(3);
	expect(html.match(/<\/title>/g)).toHaveLength(1);
	const json = /id="embed-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
	expect(JSON.parse(json)).toEqual(data);
	expect(
		JSON.stringify(parse(html), (key, value: unknown) => (key === 'parentNode' ? null : value))
	).toContain(JSON.stringify({ nodeName: '#text', value: hostile, parentNode: null }).slice(1, -1));
});
