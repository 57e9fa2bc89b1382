/** A difference as the site prints it, with its sign and two decimals: `+0.43 dB`, `−0.09 dB`. */
export function formatDifference(differenceDb: number): string {
	return `${formatSigned(differenceDb)} dB`;
}

/** The bare number of a difference, with its sign and two decimals: `+0.43`, `−0.09`, `0.00`. */
export function formatSigned(differenceDb: number): string {
	const text = Math.abs(differenceDb).toFixed(2);
	if (text === '0.00') return text;
	return differenceDb < 0 ? `\u2212${text}` : `+${text}`;
}

/** A frequency as engineers write it: `31.5 Hz`, `1.25 kHz`. */
export function formatHz(hz: number): string {
	return hz < 1000 ? `${hz} Hz` : `${hz / 1000} kHz`;
}
