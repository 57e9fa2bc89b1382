import type * as HostModule from './host';

/** What of the player is loaded only after the first paint. */
export type Host = typeof HostModule;

/** Fetches it; browsers fetch it once. */
export async function loadHost(): Promise<Host> {
	return import('./host');
}
