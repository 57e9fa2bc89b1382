const startedMs = Date.now();

/** Prints what is being done, and when, from the start. */
export function say(what: string): void {
	const seconds = Math.round((Date.now() - startedMs) / 1000);
	const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	console.log(`${clock.padStart(5)}  ${what}`);
}
