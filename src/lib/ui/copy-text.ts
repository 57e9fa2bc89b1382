/** Copies a text. @returns whether the browser has allowed it */
export async function copyText(text: string): Promise<boolean> {
	try {
		// On a page loaded without TLS there is no clipboard, whatever the types say.
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
