import { runPageCommand } from './page-commands';
import type { Player } from '../player.svelte';

/** One line of the keyboard map: the keys as `KeyboardEvent.key` gives them, and what they do. */
export interface Shortcut {
	readonly keys: readonly string[];
	/** The keys as the dialog prints them. */
	readonly shown: readonly string[];
	readonly label: string;
	readonly run: (player: Player, key: string) => void;
}

/** The keyboard map of the player: read by the key handler and by the dialog alike. */
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
		label: 'Back or forward 5 seconds',
		run: (player, key) => {
			player.seekBy(key === 'ArrowLeft' ? -5 : 5);
		}
	},
	{
		keys: ['j', 'l'],
		shown: ['J', 'L'],
		label: 'Back or forward 15 seconds',
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
			runPageCommand('toggle-captions');
		}
	},
	{
		keys: [',', '.'],
		shown: [',', '.'],
		label: 'Previous or next sound in the track',
		run: (_, key) => {
			runPageCommand(key === ',' ? 'previous-sound' : 'next-sound');
		}
	},
	{
		// Plus without shift is the equals sign on many keyboards.
		keys: ['+', '=', '-', '\u2212'],
		shown: ['+', '\u2212'],
		label: 'Listen closer: 6 dB louder or quieter',
		run: (player, key) => {
			player.gain.step(key === '+' || key === '=' ? 6 : -6);
		}
	},
	{
		keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
		shown: ['0', '–', '9'],
		label: 'Go to the start, 10%, … 90% of the track',
		run: (player, key) => {
			player.seek((Number(key) / 10) * player.durationSeconds);
		}
	}
];

/** The part of a `KeyboardEvent` that decides. */
export type KeyPress = Pick<
	KeyboardEvent,
	'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented' | 'isComposing'
>;

/** What has the focus, as far as a key press is concerned. */
export type KeyTarget = 'page' | 'text' | 'slider' | 'button' | 'dialog';

/**
 * What a key press does, or undefined when the key belongs to someone else: to text that is being
 * typed, to the browser's own commands, to a slider's arrows, to a button's space.
 */
export function commandFor(
	press: KeyPress,
	target: KeyTarget
): ((player: Player) => void) | undefined {
	if (press.defaultPrevented || press.isComposing) return undefined;
	if (press.altKey || press.ctrlKey || press.metaKey) return undefined;
	if (target === 'text' || target === 'dialog') return undefined;
	// A letter stays the same letter with caps lock on; a named key with shift is another command.
	const named = press.key.length > 1;
	if (named && press.shiftKey) return undefined;
	const key = named ? press.key : press.key.toLowerCase();
	if (target === 'slider' && named) return undefined;
	if (target === 'button' && key === ' ') return undefined;
	const shortcut = shortcuts.find(({ keys }) => keys.includes(key));
	return (
		shortcut &&
		((player) => {
			shortcut.run(player, key);
		})
	);
}

/** Whether a key press asks for the list of shortcuts. */
export function asksForHelp(press: KeyPress, target: KeyTarget): boolean {
	return press.key === '?' && !press.ctrlKey && !press.metaKey && target !== 'text';
}

/** Sorts an event's target into the kinds that matter to shortcuts. */
export function keyTargetOf(element: EventTarget | null): KeyTarget {
	if (!(element instanceof HTMLElement)) return 'page';
	if (element.closest('dialog[open]')) return 'dialog';
	if (element instanceof HTMLInputElement && element.type === 'range') return 'slider';
	if (element.isContentEditable || element.matches('input, textarea, select')) return 'text';
	return element.matches('button, summary, audio, [role=button]') ? 'button' : 'page';
}
