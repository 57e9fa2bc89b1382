/** The part of a `KeyboardEvent` that matters here. */
export type KeyPress = Pick<
	KeyboardEvent,
	| 'key'
	| 'code'
	| 'repeat'
	| 'altKey'
	| 'ctrlKey'
	| 'metaKey'
	| 'shiftKey'
	| 'defaultPrevented'
	| 'isComposing'
>;

/** What kind of element has the focus: `text-page` is a page, or a link in it, that Space scrolls. */
export type KeyTarget = 'page' | 'text-page' | 'text' | 'slider' | 'button' | 'dialog';

/** Whether a key press asks for the list of shortcuts. */
export function asksForHelp(press: KeyPress, target: KeyTarget): boolean {
	if (press.repeat || press.ctrlKey || press.metaKey || target === 'text') return false;
	// The second is the Arabic one.
	return press.key === '?' || press.key === '\u061F';
}

/** Whether a held key would press a focused button again and again. */
export function isHeldOnButton({ repeat, key }: KeyPress, target: EventTarget | null): boolean {
	return (
		repeat && key === 'Enter' && target instanceof Element && target.matches('button, summary')
	);
}

/** A letter or digit of another script than Latin. */
const otherScript = /^(?![\0-\x7F])(?!\p{Script=Latin})[\p{L}\p{Nd}]$/u;

/** The key in lower case; for a letter of another script, what its place is on a Latin keyboard. */
export function latinKeyOf({ key, code }: KeyPress): string {
	if (otherScript.test(key)) {
		const [, character] = /^(?:Key|Digit)(\w)$/.exec(code) ?? [];
		return character?.toLowerCase() ?? punctuation[code] ?? key;
	}
	return key.length > 1 ? key : key.toLowerCase();
}

const punctuation: Partial<Record<string, string>> = {
	Comma: ',',
	Period: '.',
	Equal: '=',
	Minus: '-'
};

/**
 * The kind of an event's target.
 * @param spaceScrolls whether Space scrolls this page rather than playing
 */
export function keyTargetOf(element: EventTarget | null, spaceScrolls = false): KeyTarget {
	const page = spaceScrolls ? 'text-page' : 'page';
	if (!(element instanceof HTMLElement)) return page;
	if (element.closest('dialog[open]')) return 'dialog';
	if (element instanceof HTMLInputElement && element.type === 'range') return 'slider';
	if (element.isContentEditable || element.matches('input, textarea, select')) return 'text';
	return element.matches('button, summary, audio, [role=button]') ? 'button' : page;
}
