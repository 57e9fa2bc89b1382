import { expect, it } from 'vitest';
import { rightsPolicy } from './rights';
import { rightsXmp } from './rights-xmp';

it('escapes markup and control characters', () => {
	const statement = '</rdf:li><script>&amp;\u0000';
	const xmp = rightsXmp({ ...rightsPolicy, statement }, 'https://a.example/?a=1&b=<');
	expect(xmp).toContain('&lt;/rdf:li&gt;&lt;script&gt;&amp;amp; </rdf:li>');
	expect(xmp).toContain('<xmpRights:WebStatement>https://a.example/?a=1&amp;b=&lt;</xmpRights');
});
