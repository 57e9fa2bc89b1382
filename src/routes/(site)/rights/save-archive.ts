import { strToU8, zipSync } from 'fflate';

/** Packs texts into a ZIP file. @param at the modification time of its files */
export function makeArchive(files: Readonly<Record<string, string>>, at: Date): Uint8Array {
	const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
	return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime: at });
}

/** Hands a ZIP file to the browser to save. */
export function saveArchive(files: Readonly<Record<string, string>>, name: string): void {
	const bytes = makeArchive(files, new Date());
	const url = URL.createObjectURL(
		new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' })
	);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Some browsers fetch it only after the click.
	setTimeout(() => {
		URL.revokeObjectURL(url);
	}, 60_000);
}
