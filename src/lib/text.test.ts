import { expect, it } from 'vitest';
import { plainText } from './text';
import { hostileText, inertText } from '../../tests/support/hostile-text';

it('leaves words in any script and emoji alone', () => {
	expect(plainText('Żółć, שלום, 👩🏽‍🎤 & “quotes”')).toBe('Żółć, שלום, 👩🏽‍🎤 & “quotes”');
});

it('is one line, without what XML forbids or what changes the direction of the text', () => {
	expect(plainText(hostileText)).toBe(inertText);
	expect(plainText(' a\r\n\tb\u0007\u2067c\u2069\uffff ')).toBe('a b c\ufffd');
});
