/**
 * Copies a text; false where the browser refuses.
 * @param clipboard pages that came without encryption have none, whatever the types say
 */
export async function copyText(
	text: string,
	clipboard: Pick<Clipboard, 'writeText'> | undefined
): Promise<boolean> {
	try {
		if (!clipboard) return false;
		await clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
