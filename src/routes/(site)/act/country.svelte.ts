import { countryIds, type CountryId } from '$content/act';
import { Persisted } from '$lib/storage/persisted';

/** Reads a country's name, as it stands in the storage or behind the # of an address. */
export function parseCountry(value: unknown): CountryId | undefined {
	return countryIds.find((id) => id === value);
}

/** The country whose part of the page is shown; what was chosen is remembered on this device. */
export class CountryChoice {
	readonly #stored: Persisted<CountryId>;
	#current = $state<CountryId>(countryIds[0]);

	constructor(stored = new Persisted('country', parseCountry)) {
		this.#stored = stored;
	}

	get current(): CountryId {
		return this.#current;
	}

	/** Shows another one from now on. */
	choose(country: CountryId): void {
		this.#current = country;
		this.#stored.write(country);
	}

	/**
	 * Shows the one that an address asks for, or else the one that was chosen before.
	 * @param hash as `#us`
	 */
	show(hash: string): void {
		this.#current = parseCountry(hash.slice(1)) ?? this.#stored.read() ?? this.#current;
	}
}
