/**
 * Seconds to wait before retry number `attempt` (0 is the first): 1, 2, 4, 8, 16, then every 30.
 * Short enough for a tunnel, long enough not to hammer a host in trouble.
 */
export function retryDelaySeconds(attempt: number): number {
	return Math.min(30, 2 ** Math.max(0, attempt));
}
