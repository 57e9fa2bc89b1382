import { kindNames, regionNames, type Kind, type Region } from '$content/timeline';

/** Which entries are shown. Undefined stands for all. */
export interface Choice {
	readonly region: Region | undefined;
	readonly kind: Kind | undefined;
}

/** Everything. */
export const everything: Choice = { region: undefined, kind: undefined };

/** Reads a choice from an address's query. What it does not know, it leaves out. */
export function parseChoice(query: URLSearchParams): Choice {
	return {
		region: keyOf(regionNames, query.get('region')),
		kind: keyOf(kindNames, query.get('kind'))
	};
}

/** The query of the address that shows a choice; empty for everything. */
export function queryOf({ region, kind }: Choice): string {
	const query = new URLSearchParams({ ...(region && { region }), ...(kind && { kind }) });
	return query.size === 0 ? '' : `?${query}`;
}

/** Tells whether a choice shows an entry. */
export function isShown(
	{ region, kind }: Choice,
	entry: { readonly region: Region; readonly kind: Kind }
): boolean {
	return (
		(region === undefined || entry.region === region) && (kind === undefined || entry.kind === kind)
	);
}

function keyOf<Key extends string>(
	names: Readonly<Record<Key, string>>,
	given: string | null
): Key | undefined {
	return (Object.keys(names) as Key[]).find((key) => key === given);
}
