/** Copies a text; false where the browser refuses, or has no clipboard to give. */
export async function copyText(
	text: string,
	// Pages that came without encryption have none, whatever the types say.
	clipboard = navigator.clipboard as Pick<Clipboard, 'writeText'> | undefined
): Promise<boolean> {
	try {
		if (!clipboard) return false;
		await clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
