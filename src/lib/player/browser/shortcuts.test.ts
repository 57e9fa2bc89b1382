import { describe, expect, it, vi } from 'vitest';
import type { Player } from '../player.svelte';
import { asksForHelp, type KeyPress } from './key-press';
import { commandFor, providePageCommand, shortcuts, type PageCommand } from './shortcuts.svelte';

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
	])('%s runs %s, for as long as the page provides it', (key, command) => {
		const onpage = vi.fn();
		const withdraw = providePageCommand(command, onpage);
		run(key);
		withdraw();
		run(key);
		expect(onpage).toHaveBeenCalledOnce();
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

	it('repeats only seeking and gain while a key is held', () => {
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
			// The key still counts: a held space bar must not scroll the page.
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
	] as const)('goes by a key’s place on a %s keyboard', (_, key, code, call) => {
		expect(run(key, { code })[call]).toHaveBeenCalledOnce();
	});

	it('goes by the place of punctuation where another script has letters', () => {
		const onpage = vi.fn();
		const withdraw = providePageCommand('next-sound', onpage);
		run('ю', { code: 'Period' });
		withdraw();
		expect(onpage).toHaveBeenCalledOnce();
		expect(asksForHelp(press('\u061F', { code: 'Slash', shiftKey: true }), 'page')).toBe(true);
	});

	it('goes by the character of a Latin key, wherever that is', () => {
		// K on a Dvorak keyboard is where V is elsewhere; T is where K is.
		expect(run('k', { code: 'KeyV' }).toggle).toHaveBeenCalledOnce();
		expect(run('t', { code: 'KeyK' }).toggle).not.toHaveBeenCalled();
		// Symbols and accented letters are not of another script.
		expect(run('£', { code: 'Digit3', shiftKey: true }).seek).not.toHaveBeenCalled();
		expect(run('é', { code: 'Digit2' }).seek).not.toHaveBeenCalled();
		expect(run('ß', { code: 'Minus' }).gain.step).not.toHaveBeenCalled();
	});

	it('leaves Space to a page that it scrolls, and Shift and Space to every page', () => {
		expect(commandFor(press(' '), 'text-page')).toBeUndefined();
		expect(commandFor(press(' ', { repeat: true }), 'text-page')).toBeUndefined();
		expect(commandFor(press('k'), 'text-page')).toBeDefined();
		expect(commandFor(press(' ', { shiftKey: true }), 'page')).toBeUndefined();
		expect(commandFor(press(' '), 'slider')).toBeDefined();
	});

	it('leaves arrow keys to a slider, and Space to a button', () => {
		expect(commandFor(press('ArrowLeft'), 'slider')).toBeUndefined();
		expect(commandFor(press('k'), 'slider')).toBeDefined();
		expect(commandFor(press(' '), 'button')).toBeUndefined();
		expect(commandFor(press('n'), 'button')).toBeDefined();
	});
});

it('withdrawing a page command leaves one that has replaced it', () => {
	const [first, second] = [vi.fn(), vi.fn()];
	const withdrawFirst = providePageCommand('next-sound', first);
	const withdrawSecond = providePageCommand('next-sound', second);
	withdrawFirst();
	run('.');
	expect(first).not.toHaveBeenCalled();
	expect(second).toHaveBeenCalledOnce();
	withdrawSecond();
});
