/** The name under which an address carries what is asked. */
const parameter = 'q';

/** What an address asks for: `Kate` of `/people?q=Kate`. */
export function readAsked(address: string): string {
	return new URL(address).searchParams.get(parameter) ?? '';
}

/** The same address with another question in it, or without one. */
export function withAsked(address: string, asked: string): string {
	const url = new URL(address);
	if (asked === '') url.searchParams.delete(parameter);
	else url.searchParams.set(parameter, asked);
	return url.href;
}
