/** What can go wrong between a host and a listener. */
export type Trouble =
	/** Bodies stand still; so do answers that have not begun. */
	| { readonly kind: 'stall' }
	/** Every answer's connection is reset after so many bytes, so many times. */
	| { readonly kind: 'reset'; readonly afterBytes: number; readonly times: number }
	/** Answers under way are cut, and all others have this status. */
	| { readonly kind: 'status'; readonly status: number }
	/** Answers promise a body that is longer than what comes before the connection closes. */
	| { readonly kind: 'short'; readonly bytes: number }
	/** The file is a copy that broke off: it consistently has so much of its length. */
	| { readonly kind: 'truncate'; readonly share: number }
	/** Every answer is the whole file, as of a server that knows no ranges. */
	| { readonly kind: 'whole' }
	/** The line carries so little. */
	| { readonly kind: 'slow'; readonly kbitPerSecond: number }
	/** No connection comes about, and those there are break. */
	| { readonly kind: 'refuse' };

/** A trouble, and the addresses that have it. */
export interface Strike {
	readonly trouble: Trouble;
	/** Matches the paths that are in trouble. */
	readonly on: RegExp;
}
