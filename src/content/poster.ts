import type { Slug } from './album';

/**
 * The poster's seven lines. Each is as wide as the others because of its width axis; the
 * percentages stand in `lib/ui/poster.css`, in the same order.
 */
export const posterLines: readonly (readonly Slug[])[] = [
	['the', 'british'],
	['government'],
	['must', 'not'],
	['legalise'],
	['music', 'theft'],
	['to', 'benefit'],
	['ai', 'companies']
];
