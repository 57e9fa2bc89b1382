import { describe, expect, it, vi } from 'vitest';
import type { Player } from '../player.svelte';
import {
	asksForHelp,
	commandFor,
	providePageCommand,
	runPageCommand,
	shortcuts,
	type KeyPress,
	type PageCommand
} from './shortcuts.svelte';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
	return {
		key,
		altKey: false,
		ctrlKey: false,
		metaKey: false,
		shiftKey: false,
		defaultPrevented: false,
		isComposing: false,
		...more
	};
}

function fakePlayer() {
	return {
		toggle: vi.fn(),
		seek: vi.fn(),
		seekBy: vi.fn(),
		next: vi.fn(),
		previous: vi.fn(),
		durationSeconds: 200,
		volume: { toggleMuted: vi.fn() }
	};
}

function run(key: string) {
	const player = fakePlayer();
	commandFor(press(key), 'page')?.(player as unknown as Player);
	return player;
}

describe('the keyboard map', () => {
	it('does what the dialog says', () => {
		expect(run(' ').toggle).toHaveBeenCalledOnce();
		expect(run('k').toggle).toHaveBeenCalledOnce();
		expect(run('K').toggle).toHaveBeenCalledOnce();
		expect(run('ArrowLeft').seekBy).toHaveBeenCalledWith(-5);
		expect(run('ArrowRight').seekBy).toHaveBeenCalledWith(5);
		expect(run('j').seekBy).toHaveBeenCalledWith(-15);
		expect(run('l').seekBy).toHaveBeenCalledWith(15);
		expect(run('n').next).toHaveBeenCalledOnce();
		expect(run('p').previous).toHaveBeenCalledOnce();
		expect(run('m').volume.toggleMuted).toHaveBeenCalledOnce();
		expect(run('0').seek).toHaveBeenCalledWith(0);
		expect(run('7').seek).toHaveBeenCalledWith(140);
	});

	it.each<[string, PageCommand]>([
		['c', 'toggle-captions'],
		['.', 'next-sound'],
		[',', 'previous-sound']
	])('asks the page with %s to %s', (key, command) => {
		const asked = vi.fn();
		const takeBack = providePageCommand(command, asked);
		run(key);
		takeBack();
		run(key);
		expect(asked).toHaveBeenCalledOnce();
	});

	it('gives every key one meaning', () => {
		const keys = shortcuts.flatMap((shortcut) => shortcut.keys);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('leaves the browser’s own commands alone', () => {
		for (const modifier of ['altKey', 'ctrlKey', 'metaKey'] as const) {
			expect(commandFor(press('k', { [modifier]: true }), 'page')).toBeUndefined();
		}
		expect(commandFor(press('ArrowLeft', { shiftKey: true }), 'page')).toBeUndefined();
		expect(commandFor(press('k', { defaultPrevented: true }), 'page')).toBeUndefined();
	});

	it('never fires while text is typed or a dialog is open', () => {
		expect(commandFor(press('k'), 'text')).toBeUndefined();
		expect(commandFor(press('k'), 'dialog')).toBeUndefined();
		expect(asksForHelp(press('?'), 'text')).toBe(false);
	});

	it('leaves arrows to a slider and space to a button', () => {
		expect(commandFor(press('ArrowLeft'), 'slider')).toBeUndefined();
		expect(commandFor(press('k'), 'slider')).toBeDefined();
		expect(commandFor(press(' '), 'button')).toBeUndefined();
		expect(commandFor(press('n'), 'button')).toBeDefined();
	});
});

describe('a page command', () => {
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
});
