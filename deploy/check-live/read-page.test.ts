import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPage, tracksOf } from './read-page';

const own = 'document.documentElement.dataset.js = "";';
const hash = createHash('sha256').update(own).digest('base64');
const policy = `<meta http-equiv="content-security-policy" content="script-src 'sha256-${hash}'">`;
const page = (inside: string) => `<html data-view="site">${policy}<script>${own}</script>${inside}`;

describe('readPage', () => {
	it('finds nothing added to a page as it was built', () => {
		const html = page('<script type="module" src="/_app/start.js"></script><p>Text</p>');
		expect(readPage(html)).toMatchObject({ isOurs: true, added: [] });
	});

	it.each([
		['<script>count()</script>', 'an added script, “count()”'],
		['<script src="//stats.example/a.js"></script>', 'an added script, //stats.example/a.js'],
		['<style>body { color: red }</style>', 'an added style, “body { color: red }”'],
		['<iframe src="https://ads.example"></iframe>', 'an added frame of https://ads.example'],
		['<p onclick="count()">Text</p>', 'an added onclick on <p>']
	])('finds what a host has added: %s', (inside, added) => {
		expect(readPage(page(inside)).added).toEqual([added]);
	});

	it('doesn’t take a host’s own page, or a list of files, for one of the site’s', () => {
		expect(readPage('<html><title>Index of /</title>').isOurs).toBe(false);
	});

	it('survives structured data that is cut short', () => {
		const html = page('<script type="application/ld+json">{"@graph": [</script>');
		expect(readPage(html).data).toBeUndefined();
		expect(tracksOf(readPage(html))).toEqual([]);
	});
});

it('reads each track with its sound, and which are stand-ins', () => {
	const track = (name: string, digitalSourceType?: string) => ({
		name,
		url: `/tracks/${name}`,
		audio: [
			{
				contentUrl: `/album/${name}.weba`,
				encodingFormat: 'audio/webm',
				contentSize: '4500000',
				digitalSourceType,
				caption: { contentUrl: `/album/${name}.vtt` }
			}
		]
	});
	const data = JSON.stringify({
		'@graph': [{ track: [track('the'), track('to', 'AlgorithmicMediaDigitalSource')] }]
	});
	const tracks = tracksOf(readPage(page(`<script type="application/ld+json">${data}</script>`)));
	expect(tracks.map(({ isStandIn }) => isStandIn)).toEqual([false, true]);
	expect(tracks[0]).toMatchObject({
		title: 'the',
		captions: '/album/the.vtt',
		renditions: [{ url: '/album/the.weba', type: 'audio/webm', bytes: 4_500_000 }]
	});
});
