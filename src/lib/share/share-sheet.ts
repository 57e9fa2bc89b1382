import type { Message } from './message';

/** The part of `navigator` that opens the system's share sheet. */
export interface ShareSheet {
	share(data: ShareData): Promise<void>;
	canShare?(data: ShareData): boolean;
}

/** The system's share sheet, where there is one: https://www.w3.org/TR/web-share/ */
export function findShareSheet(candidate: Partial<ShareSheet> = navigator): ShareSheet | undefined {
	return 'share' in candidate ? (candidate as ShareSheet) : undefined;
}

/** Whether the sheet takes pictures. */
export function takesPictures(sheet: ShareSheet): boolean {
	return sheet.canShare?.({ files: [new File([], 'picture.png', { type: 'image/png' })] }) ?? false;
}

/** Fetches a PNG to share; undefined if that fails. */
export async function fetchPicture(address: string, name: string): Promise<File | undefined> {
	try {
		const response = await fetch(address);
		if (!response.ok) return undefined;
		return new File([await response.blob()], name, { type: 'image/png' });
	} catch {
		return undefined;
	}
}

/**
 * Opens the share sheet, with the picture if the sheet accepts it together with text and link.
 * @returns false if it didn't open; closing it without sharing is fine
 */
export async function openShareSheet(
	sheet: ShareSheet,
	{ title, text }: Message,
	url: string,
	picture?: File
): Promise<boolean> {
	const plain = { title, text, url };
	const pictured = picture && { ...plain, files: [picture] };
	try {
		await sheet.share(pictured && sheet.canShare?.(pictured) ? pictured : plain);
		return true;
	} catch (error) {
		return error instanceof DOMException && error.name === 'AbortError';
	}
}
