/** How far the clock of an audio element may lag behind its sound on a busy machine. */
export const clockLagSeconds = 5;
