const day = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC'
});
const month = new Intl.DateTimeFormat('en-GB', {
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC'
});

/** An ISO day or month as text: “25 February 2025”, “May 2020”. */
export function dateInWords(date: string): string {
	return (isMonth(date) ? month : day).format(new Date(date));
}

/** An ISO day, or the middle of a month, in milliseconds since 1970. */
export function timeOf(date: string): number {
	return Date.parse(isMonth(date) ? `${date}-15` : date);
}

function isMonth(date: string): boolean {
	return /^\d{4}-\d\d$/.test(date);
}
