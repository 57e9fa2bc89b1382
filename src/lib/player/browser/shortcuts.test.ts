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
		code: '',
		repeat: false,
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
		volume: { toggleMuted: vi.fn() },
		gain: { step: vi.fn() }
	};
}

function run(key: string, more: Partial<KeyPress> = {}) {
	const player = fakePlayer();
	commandFor(press(key, more), 'page')?.(player as unknown as Player);
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

	it('repeats nothing but seeking and volume while a key is held', () => {
		const held = { repeat: true };
		expect(run('ArrowRight', held).seekBy).toHaveBeenCalledOnce();
		expect(run('j', held).seekBy).toHaveBeenCalledOnce();
		expect(run('+', held).gain.step).toHaveBeenCalledOnce();
		for (const key of [' ', 'k', 'n', 'p', 'm', 'c', '.', '7']) {
			const player = run(key, held);
			for (const call of [player.toggle, player.next, player.previous, player.seek]) {
				expect(call, key).not.toHaveBeenCalled();
			}
			expect(player.volume.toggleMuted, key).not.toHaveBeenCalled();
			// It stays ours: a held space bar must not scroll the page under what it has started.
			expect(commandFor(press(key, held), 'page'), key).toBeDefined();
		}
		expect(asksForHelp(press('?', held), 'page')).toBe(false);
	});

	it.each([
		['Cyrillic', 'л', 'KeyK', 'toggle'],
		['Cyrillic capital', 'Л', 'KeyK', 'toggle'],
		['Greek', 'ν', 'KeyN', 'next'],
		['Arabic', 'ح', 'KeyP', 'previous'],
		['Hebrew', 'ח', 'KeyJ', 'seekBy'],
		['Korean', 'ㅣ', 'KeyL', 'seekBy'],
		['Thai', 'า', 'KeyK', 'toggle'],
		['Arabic digits', '٥', 'Digit5', 'seek']
	] as const)('finds a key by its place on a %s keyboard', (_, key, code, call) => {
		expect(run(key, { code })[call]).toHaveBeenCalledOnce();
	});

	it('finds punctuation by its place where letters take it', () => {
		const asked = vi.fn();
		const takeBack = providePageCommand('next-sound', asked);
		run('ю', { code: 'Period' });
		takeBack();
		expect(asked).toHaveBeenCalledOnce();
		expect(asksForHelp(press('\u061F', { code: 'Slash', shiftKey: true }), 'page')).toBe(true);
	});

	it('goes by what a Latin key gives, wherever it is', () => {
		// K on a Dvorak keyboard is where V is elsewhere; T is where K is.
		expect(run('k', { code: 'KeyV' }).toggle).toHaveBeenCalledOnce();
		expect(run('t', { code: 'KeyK' }).toggle).not.toHaveBeenCalled();
		// Signs are not letters of another script.
		expect(run('£', { code: 'Digit3', shiftKey: true }).seek).not.toHaveBeenCalled();
		expect(run('é', { code: 'Digit2' }).seek).not.toHaveBeenCalled();
		expect(run('ß', { code: 'Minus' }).gain.step).not.toHaveBeenCalled();
	});

	it('leaves space to a page that it scrolls, and with shift to every page', () => {
		expect(commandFor(press(' '), 'text-page')).toBeUndefined();
		expect(commandFor(press(' ', { repeat: true }), 'text-page')).toBeUndefined();
		expect(commandFor(press('k'), 'text-page')).toBeDefined();
		expect(commandFor(press(' ', { shiftKey: true }), 'page')).toBeUndefined();
		expect(commandFor(press(' '), 'slider')).toBeDefined();
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
