import { Persisted } from '$lib/storage/persisted';

/** A line that the visitor has typed; remembered on this device only. */
class RememberedLine {
	readonly #stored: Persisted<string>;
	#current = $state('');

	constructor(key: string) {
		this.#stored = new Persisted(key, (value) => (typeof value === 'string' ? value : undefined));
		this.#current = this.#stored.current ?? '';
	}

	get current(): string {
		return this.#current;
	}

	set current(text: string) {
		this.#stored.current = this.#current = text;
	}
}

/** What visitors call themselves in their files. */
export const makerName = new RememberedLine('your-room-name');

/** What they call their edition. */
export const editionTitle = new RememberedLine('your-room-title');
