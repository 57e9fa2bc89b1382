import { parseBoolean, Persisted } from '$lib/storage/persisted';
import type { Player } from '../player.svelte';
import { latinKeyOf, type KeyPress, type KeyTarget } from './key-press';

/** A line of the keyboard map: keys, as in `KeyboardEvent.key`, and what they do. */
interface Shortcut {
	readonly keys: readonly string[];
	/** The keys as the dialog prints them. */
	readonly shown: readonly string[];
	readonly label: string;
	/** Whether it repeats while the key is held. */
	readonly repeats?: boolean;
	readonly run: (player: Player, key: string) => void;
}

/** The keyboard map, used by the key handler and the help dialog. */
export const shortcuts: readonly Shortcut[] = [
	{
		keys: [' ', 'k'],
		shown: ['Space', 'K'],
		label: 'Play or pause',
		run: (player) => {
			player.toggle();
		}
	},
	{
		keys: ['ArrowLeft', 'ArrowRight'],
		shown: ['←', '→'],
		label: 'Skip back or forward 5 seconds',
		repeats: true,
		run: (player, key) => {
			player.seekBy(key === 'ArrowLeft' ? -5 : 5);
		}
	},
	{
		keys: ['j', 'l'],
		shown: ['J', 'L'],
		label: 'Skip back or forward 15 seconds',
		repeats: true,
		run: (player, key) => {
			player.seekBy(key === 'j' ? -15 : 15);
		}
	},
	{
		keys: ['n', 'p'],
		shown: ['N', 'P'],
		label: 'Next or previous track',
		run: (player, key) => {
			if (key === 'n') player.next();
			else player.previous();
		}
	},
	{
		keys: ['m'],
		shown: ['M'],
		label: 'Mute or unmute',
		run: (player) => {
			player.volume.toggleMuted();
		}
	},
	{
		keys: ['c'],
		shown: ['C'],
		label: 'Show or hide captions',
		run: () => {
			pageCommands['toggle-captions']?.();
		}
	},
	{
		keys: [',', '.'],
		shown: [',', '.'],
		label: 'Previous or next sound in the track',
		run: (_, key) => {
			pageCommands[key === ',' ? 'previous-sound' : 'next-sound']?.();
		}
	},
	{
		// On many keyboards, plus is Shift and the equals sign; \u2212 is the minus sign.
		keys: ['+', '=', '-', '\u2212'],
		shown: ['+', '\u2212'],
		label: 'Listen closer: 6 dB louder or quieter',
		repeats: true,
		run: (player, key) => {
			player.gain.step(key === '+' || key === '=' ? 6 : -6);
		}
	},
	{
		keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
		shown: ['0', '–', '9'],
		label: 'Jump to the start, 10%, 20% … 90%',
		run: (player, key) => {
			player.seek((Number(key) / 10) * player.durationSeconds);
		}
	}
];

/**
 * What a key press does, or undefined if the key belongs to something else: to a text field, the
 * browser's own commands, a slider's arrows, a button's space.
 */
export function commandFor(
	press: KeyPress,
	target: KeyTarget
): ((player: Player) => void) | undefined {
	if (press.defaultPrevented || press.isComposing) return undefined;
	if (press.altKey || press.ctrlKey || press.metaKey) return undefined;
	if (target === 'text' || target === 'dialog') return undefined;
	// Caps lock doesn't change a letter; space or a named key with shift is a different command.
	const key = latinKeyOf(press);
	const named = key.length > 1;
	if ((named || key === ' ') && press.shiftKey) return undefined;
	if (target === 'slider' && named) return undefined;
	if ((target === 'button' || target === 'text-page') && key === ' ') return undefined;
	const shortcut = shortcuts.find(({ keys }) => keys.includes(key));
	if (!shortcut) return undefined;
	// The page must not scroll under a held space bar, so this counts as a command too.
	if (press.repeat && !shortcut.repeats) return () => undefined;
	return (player) => {
		shortcut.run(player, key);
	};
}

/** What a key may do on the open page rather than in the player. */
export type PageCommand = 'toggle-captions' | 'next-sound' | 'previous-sound';

const pageCommands: Partial<Record<PageCommand, (() => void) | undefined>> = {};

/**
 * Provides a command for as long as something on the page can carry it out.
 * @returns a function that withdraws it
 */
export function providePageCommand(command: PageCommand, run: () => void): () => void {
	pageCommands[command] = run;
	return () => {
		if (pageCommands[command] === run) pageCommands[command] = undefined;
	};
}

/** Whether single-key shortcuts are on (WCAG 2.1.4 requires that they can be turned off). */
class ShortcutSettings {
	readonly #stored = new Persisted('shortcuts', parseBoolean);
	#enabled = $state(this.#stored.current ?? true);

	get enabled(): boolean {
		return this.#enabled;
	}

	set enabled(enabled: boolean) {
		this.#enabled = enabled;
		this.#stored.current = enabled;
	}
}

/** The setting, remembered on this device. */
export const shortcutSettings = new ShortcutSettings();
