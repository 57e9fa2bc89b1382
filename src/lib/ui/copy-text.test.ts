import { expect, it } from 'vitest';
import { copyText } from './copy-text';

it('copies', async () => {
	const copied: string[] = [];
	const writeText = (text: string) => Promise.resolve(void copied.push(text));
	expect(await copyText('a link', { writeText })).toBe(true);
	expect(copied).toEqual(['a link']);
});

it('returns false where the browser forbids it or can’t', async () => {
	const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
	expect(await copyText('a link', { writeText: refuse })).toBe(false);
	expect(await copyText('a link', undefined)).toBe(false);
});
