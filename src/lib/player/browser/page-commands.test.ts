import { expect, it, vi } from 'vitest';
import { providePageCommand, runPageCommand } from './page-commands';

it('does what is provided, for as long as it is', () => {
	const run = vi.fn();
	runPageCommand('next-sound');
	const takeBack = providePageCommand('next-sound', run);
	runPageCommand('next-sound');
	runPageCommand('previous-sound');
	expect(run).toHaveBeenCalledOnce();
	takeBack();
	runPageCommand('next-sound');
	expect(run).toHaveBeenCalledOnce();
});

it('leaves what came after it in place', () => {
	const [first, second] = [vi.fn(), vi.fn()];
	const takeBackFirst = providePageCommand('next-sound', first);
	const takeBackSecond = providePageCommand('next-sound', second);
	takeBackFirst();
	runPageCommand('next-sound');
	expect(first).not.toHaveBeenCalled();
	expect(second).toHaveBeenCalledOnce();
	takeBackSecond();
});
