import { countryIds, type CountryId } from '$content/act';
import { Persisted } from '$lib/storage/persisted';

/** Validates a country id, as stored or as the fragment of an address. */
export function parseCountry(value: unknown): CountryId | undefined {
	return countryIds.find((id) => id === value);
}

/** The country whose section is shown; the choice is remembered on this device. */
export class CountryChoice {
	readonly #stored: Persisted<CountryId>;
	#current = $state<CountryId>(countryIds[0]);

	constructor(stored = new Persisted('country', parseCountry)) {
		this.#stored = stored;
	}

	get current(): CountryId {
		return this.#current;
	}

	/** Shows another country. */
	choose(country: CountryId): void {
		this.#current = country;
		this.#stored.current = country;
	}

	/**
	 * Shows the country in the address, or else the one chosen before.
	 * @param hash as `#us`
	 */
	show(hash: string): void {
		this.#current = parseCountry(hash.slice(1)) ?? this.#stored.current ?? this.#current;
	}
}
