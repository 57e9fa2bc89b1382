/** What can go wrong between a host and a listener. */
export type Trouble =
	/** Bodies stall; so do answers that have not begun. */
	| { readonly kind: 'stall' }
	/** Every connection is reset after this many bytes, this many times. */
	| { readonly kind: 'reset'; readonly afterBytes: number; readonly times: number }
	/** Answers under way are cut, and all others have this status. */
	| { readonly kind: 'status'; readonly status: number }
	/** Answers promise a longer body than comes before the connection closes. */
	| { readonly kind: 'short'; readonly bytes: number }
	/** The file is a truncated copy: it consistently has only this share of its length. */
	| { readonly kind: 'truncate'; readonly share: number }
	/** Every response is the whole file, as from a server without range requests. */
	| { readonly kind: 'whole' }
	/** The line carries no more than this. */
	| { readonly kind: 'slow'; readonly kbitPerSecond: number }
	/** No connection is accepted, and open ones are reset. */
	| { readonly kind: 'refuse' };

/** A trouble, and the addresses in it. */
export interface ProxyFault {
	readonly trouble: Trouble;
	/** Matches the paths that are in trouble. */
	readonly on: RegExp;
}
