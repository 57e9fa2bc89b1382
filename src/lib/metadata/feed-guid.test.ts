import { expect, it } from 'vitest';
import { feedGuid } from './feed-guid';

// The specification's own examples.
it.each([
	['https://podnews.net/rss', '9b024349-ccf0-5f69-a609-6b82873eab3c'],
	['mp3s.nashownotes.com/pc20rss.xml', '917393e3-1b1e-5cef-ace4-edaa54e1f810']
])('of %s is %s', (url, guid) => {
	expect(feedGuid(url)).toBe(guid);
});
