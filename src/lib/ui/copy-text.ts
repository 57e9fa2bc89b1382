/**
 * Copies a text; false where the browser refuses.
 * @param clipboard missing on pages loaded without TLS, whatever the types say
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
