/** The most that "Listen closer" adds. */
export const MAX_GAIN_DB = 48;
/** How long a change of gain takes: short enough to follow the hand, too long to click. */
export const RAMP_SECONDS = 0.2;
/** What no sample exceeds while there is gain: a door that slams stays below it. */
export const CEILING_DBFS = -9;
/** Ears take a fall over 5 ms for part of the sound that caused it. */
export const LOOK_AHEAD_SECONDS = 0.005;
/** Slow enough not to shake with the waves of a deep sound, fast enough to hear the room again. */
export const RELEASE_SECONDS = 0.15;

/** The name under which the processor is registered. */
export const PROCESSOR_NAME = 'listen-closer';
/** The processor's parameter: the gain to go to, in dB. */
export const GAIN_PARAMETER = 'gainDb';
