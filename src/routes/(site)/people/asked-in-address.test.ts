import { expect, it } from 'vitest';
import { readAsked, withAsked } from './asked-in-address';

const here = 'https://album.example/sub/people?theme=dark#rooms';

it.each(['Kate', 'Ed O’Brien & co', 'ø+?#', ''])(
	'keeps %j in the address, and the rest of it',
	(asked) => {
		const address = withAsked(here, asked);
		expect(readAsked(address)).toBe(asked);
		expect(withAsked(address, '')).toBe(here);
	}
);

it('asks for nothing in a plain address', () => {
	expect(readAsked(here)).toBe('');
});
