/** Hands a file to the browser's downloads. */
export function saveFile(file: File): void {
	const href = URL.createObjectURL(file);
	Object.assign(document.createElement('a'), { href, download: file.name }).click();
	// Some browsers begin to read it only later.
	setTimeout(() => {
		URL.revokeObjectURL(href);
	}, 60_000);
}
