/** Why a track could not be kept. */
export type KeepFailure =
	| { readonly kind: 'network' | 'refused' | 'gone' | 'damaged' | 'blocked' }
	/** How much more room it takes; how much is free only where that is known to be less. */
	| { readonly kind: 'full'; readonly neededBytes: number; readonly freeBytes?: number };

/** Thrown by whatever keeps files. */
export class KeepError extends Error {
	constructor(readonly failure: KeepFailure) {
		super(failure.kind);
		this.name = 'KeepError';
	}
}

/**
 * What went wrong, for a listener: storage says by a name what it lacks.
 * @param neededBytes how much more room it would take
 */
export function failureOf(error: unknown, neededBytes: number): KeepFailure {
	if (error instanceof KeepError) return error.failure;
	const name = error instanceof Error ? error.name : '';
	return name === 'QuotaExceededError' ? { kind: 'full', neededBytes } : { kind: 'blocked' };
}
