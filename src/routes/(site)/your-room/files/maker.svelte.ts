import { Persisted } from '$lib/storage/persisted';

/** A line that the visitor has typed; remembered on this device only. */
class RememberedLine {
	readonly #stored: Persisted<string>;
	#current = $state('');

	constructor(stored: Persisted<string>) {
		this.#stored = stored;
		this.#current = stored.current ?? '';
	}

	get current(): string {
		return this.#current;
	}

	set current(text: string) {
		this.#stored.current = this.#current = text;
	}
}

/** What visitors call themselves in their files. */
export const makerName = new RememberedLine(new Persisted('your-room-name', parseLine));

/** What they call their edition. */
export const editionTitle = new RememberedLine(new Persisted('your-room-title', parseLine));

function parseLine(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}
