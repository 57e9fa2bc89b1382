/** What a key may ask of the page that is open rather than of the player. */
export type PageCommand = 'toggle-captions' | 'next-sound' | 'previous-sound';

const provided = new Map<PageCommand, () => void>();

/**
 * Says what a command does as long as something on the page can do it.
 * @returns a function that takes it back
 */
export function providePageCommand(command: PageCommand, run: () => void): () => void {
	provided.set(command, run);
	return () => {
		if (provided.get(command) === run) provided.delete(command);
	};
}

/** Does what a command does on this page, if anything. */
export function runPageCommand(command: PageCommand): void {
	provided.get(command)?.();
}
