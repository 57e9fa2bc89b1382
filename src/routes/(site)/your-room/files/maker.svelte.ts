import { Persisted } from '$lib/storage/persisted';

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
const storedName = new Persisted('your-room-name', textOf);
const storedTitle = new Persisted('your-room-title', textOf);

/** What the visitor calls themselves and their edition; remembered on this device only. */
class Maker {
	#name = $state(storedName.current ?? '');
	#title = $state(storedTitle.current ?? '');

	get name(): string {
		return this.#name;
	}

	set name(name: string) {
		this.#name = name;
		storedName.current = name;
	}

	get title(): string {
		return this.#title;
	}

	set title(title: string) {
		this.#title = title;
		storedTitle.current = title;
	}
}

/** The visitor, as the files name them. */
export const maker = new Maker();
