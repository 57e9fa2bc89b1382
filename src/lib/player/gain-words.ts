import type { GainProblem } from './audio';

/** What "Listen closer" does. */
export const closerDescription = 'Makes the room up to 48 dB louder. Sudden sounds are held back.';

/** Why it can't be used in this browser, at this address. */
export function describeUnavailable(isSecureContext: boolean): string {
	return isSecureContext
		? 'This browser can’t do that. The recording plays as it is.'
		: 'Browsers do that only at a secure address (https). Here the recording plays as it is.';
}

/** Why the gain that was asked for is not given. */
export function describeProblem(problem: GainProblem): string {
	return problem === 'missing'
		? 'What it needs could not be fetched. The recording plays as it is.'
		: 'The browser doesn’t let it run now. The recording plays as it is until the next press of play.';
}

/** A gain as it is printed: `+36 dB`, `0 dB`. */
export function formatGain(gainDb: number): string {
	return `${gainDb > 0 ? '+' : ''}${gainDb} dB`;
}

/** A gain in words: "36 decibels louder". */
export function speakGain(gainDb: number): string {
	if (gainDb === 0) return 'Off';
	return `${gainDb} ${gainDb === 1 ? 'decibel' : 'decibels'} louder`;
}
