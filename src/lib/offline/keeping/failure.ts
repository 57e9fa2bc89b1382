/** Why a track could not be kept. */
export type KeepFailure =
	| { readonly kind: 'network' | 'refused' | 'gone' | 'damaged' | 'blocked' }
	| { readonly kind: 'full'; readonly neededBytes?: number; readonly freeBytes?: number };

/** Thrown by whatever keeps files. */
export class KeepError extends Error {
	constructor(readonly failure: KeepFailure) {
		super(failure.kind);
		this.name = 'KeepError';
	}
}

/** What went wrong, for a listener: storage says by a name what it lacks. */
export function failureOf(error: unknown): KeepFailure {
	if (error instanceof KeepError) return error.failure;
	const name = error instanceof Error ? error.name : '';
	return { kind: name === 'QuotaExceededError' ? 'full' : 'blocked' };
}
