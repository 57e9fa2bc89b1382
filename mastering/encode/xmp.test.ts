import sharp from 'sharp';
import { expect, it } from 'vitest';
import { rightsPolicy } from '../../src/content/rights';
import { rightsXmp } from '../../src/content/rights-xmp';
import { encodeIndexedPng } from '../cards/indexed-png';
import { pictureXmp, withXmp } from './xmp';

const create = { width: 9, height: 5, channels: 3, background: 'red' } as const;

it.each([
	['libvips', () => sharp({ create }).png({ palette: true }).toBuffer()],
	[
		'mastering itself',
		() => encodeIndexedPng({ widthPx: 9, heightPx: 5, pixels: new Uint8Array(45) }, [[255, 0, 0]])
	]
] as const)('puts XMP into a PNG of %s, whose pixels stay as they were', async (_, make) => {
	const plain = await make();
	const tagged = sharp(withXmp(plain, pictureXmp), { failOn: 'warning' });
	expect((await tagged.metadata()).xmpAsString).toBe(pictureXmp);
	expect(await tagged.raw().toBuffer()).toEqual(await sharp(plain).raw().toBuffer());
});

it('keeps hostile words inert', () => {
	const statement = '</rdf:li><script>&amp;\u0000';
	const xmp = rightsXmp({ ...rightsPolicy, statement }, 'https://a.example/?a=1&b=<');
	expect(xmp).toContain('&lt;/rdf:li&gt;&lt;script&gt;&amp;amp; </rdf:li>');
	expect(xmp).toContain('<xmpRights:WebStatement>https://a.example/?a=1&amp;b=&lt;</xmpRights');
});
