/** Seconds as ISO 8601 has a duration, to the millisecond: `PT47M17S`. */
export function isoDuration(seconds: number): string {
	const milliseconds = Math.round(seconds * 1000);
	const hours = Math.floor(milliseconds / 3_600_000);
	const minutes = Math.floor((milliseconds % 3_600_000) / 60_000);
	const rest = (milliseconds % 60_000) / 1000;
	const parts = [hours > 0 && `${hours}H`, minutes > 0 && `${minutes}M`, rest > 0 && `${rest}S`];
	const text = parts.filter((part) => part !== false).join('');
	return `PT${text === '' ? '0S' : text}`;
}
