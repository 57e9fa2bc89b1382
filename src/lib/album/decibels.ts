/** A level as printed, with a real minus sign: `−71.4 dBFS`. */
export function formatDbfs(dbfs: number): string {
	return `${formatDecibels(dbfs)} dBFS`;
}

/** A level without its unit, to one decimal and with a real minus sign: `−71.4`. */
export function formatDecibels(decibels: number): string {
	const text = Math.abs(decibels).toFixed(1);
	return decibels < 0 && text !== '0.0' ? `\u2212${text}` : text;
}
