/** What digital silence is reported as, in dBFS. */
export const silenceDbfs = -120;

/** Level of an amplitude (1 is full scale) in dBFS; not below {@link silenceDbfs}. */
export function amplitudeDbfs(amplitude: number): number {
	return Math.max(silenceDbfs, 20 * Math.log10(amplitude));
}

/** Level of a mean power (1 is a full-scale square wave) in dBFS; not below {@link silenceDbfs}. */
export function powerDbfs(power: number): number {
	return Math.max(silenceDbfs, 10 * Math.log10(power));
}

/** `dbfs` to one decimal, as it is published. */
export function roundedDbfs(dbfs: number): number {
	// Adding 0 turns −0 into 0, which JSON cannot tell apart but tests can.
	return Math.round(dbfs * 10) / 10 + 0;
}
