import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from './copy-text';

afterEach(() => {
	vi.unstubAllGlobals();
});

it('copies', async () => {
	const writeText = vi.fn(() => Promise.resolve());
	vi.stubGlobal('navigator', { clipboard: { writeText } });
	expect(await copyText('a link')).toBe(true);
	expect(writeText).toHaveBeenCalledWith('a link');
});

it.each([
	['refuses', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
	['has no clipboard', undefined]
])('returns false if the browser %s', async (_, clipboard) => {
	vi.stubGlobal('navigator', { clipboard });
	expect(await copyText('a link')).toBe(false);
});
