import type { Message } from './message';

/** The part of `navigator` that opens the system's share sheet. */
interface ShareSheet {
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

const pictures = new Map<string, Promise<File | undefined>>();

/** A PNG to share, named as in its address; undefined if it can't be fetched. Fetched once a visit. */
export function getPicture(address: string): Promise<File | undefined> {
	const picture = pictures.get(address) ?? fetchPicture(address);
	pictures.set(address, picture);
	return picture;
}

async function fetchPicture(address: string): Promise<File | undefined> {
	try {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		const name = address.slice(address.lastIndexOf('/') + 1);
		return new File([await response.blob()], name, { type: 'image/png' });
	} catch {
		// Not kept, so that the next request tries again.
		pictures.delete(address);
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
	return open(sheet, pictured && sheet.canShare?.(pictured) ? pictured : plain);
}

/**
 * Opens the share sheet for a picture, with text and link if the sheet accepts them together.
 * @returns false if it didn't open; closing it without sharing is fine
 */
export async function sharePicture(
	sheet: ShareSheet,
	{ title, text }: Message,
	url: string,
	picture: File
): Promise<boolean> {
	const worded = { title, text, url, files: [picture] };
	return open(sheet, sheet.canShare?.(worded) ? worded : { files: [picture] });
}

async function open(sheet: ShareSheet, data: ShareData): Promise<boolean> {
	try {
		await sheet.share(data);
		return true;
	} catch (error) {
		return error instanceof DOMException && error.name === 'AbortError';
	}
}
