/** Fetches what the player needs only after the first paint; browsers fetch it once. */
export const loadHost = () => import('./host');
