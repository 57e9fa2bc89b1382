/** The folder of rooms in the browser's private file system. @throws where there is none */
export async function openFolder(): Promise<FileSystemDirectoryHandle> {
	const root = await navigator.storage.getDirectory();
	return root.getDirectoryHandle('your-room', { create: true });
}
