import { kindNames, regionNames, type Kind, type Region } from '$content/timeline';

/** Which entries are shown. Undefined means all. */
export interface Choice {
	readonly region: Region | undefined;
	readonly kind: Kind | undefined;
}

/** Everything. */
export const everything: Choice = { region: undefined, kind: undefined };

/** Parses the choice in an address's query; unknown values are ignored. */
export function parseChoice(query: URLSearchParams): Choice {
	return {
		region: keyOf(regionNames, query.get('region')),
		kind: keyOf(kindNames, query.get('kind'))
	};
}

/** A choice as a query; empty for everything. */
export function queryOf({ region, kind }: Choice): string {
	const query = new URLSearchParams({ ...(region && { region }), ...(kind && { kind }) });
	return query.size === 0 ? '' : `?${query}`;
}

/** Whether a choice includes an entry. */
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
