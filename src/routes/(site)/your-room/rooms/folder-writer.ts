/** The folder of rooms in the browser's private file system. @throws where there is none */
export async function openFolder(): Promise<FileSystemDirectoryHandle> {
	const root = await navigator.storage.getDirectory();
	return root.getDirectoryHandle('your-room', { create: true });
}

/** Something to do to a file in the folder. */
export type FolderTask =
	| { readonly type: 'replace'; readonly text: string }
	| { readonly type: 'append'; readonly samples: Float32Array<ArrayBuffer> }
	| { readonly type: 'close' };

interface SyncFile {
	getSize(): number;
	read(into: BufferSource, options: { readonly at: number }): number;
	truncate(size: number): void;
	write(data: BufferSource, options: { readonly at: number }): number;
	flush(): void;
	close(): void;
}

const textBytes = 1024;

const openFiles = new Map<string, SyncFile>();

/**
 * Writes to a file of the folder. Only a worker can append to one in every browser, and have what it
 * has written kept when the tab is closed.
 * @throws DOMException, named `QuotaExceededError` when there is no space left
 */
export async function writeToFolder(name: string, task: FolderTask): Promise<void> {
	if (task.type === 'replace') {
		const file = await open(name);
		const before = new Uint8Array(file.getSize());
		file.read(before, { at: 0 });
		try {
			file.truncate(0);
			write(file, new TextEncoder().encode(padded(task.text)));
		} catch (error) {
			// What was there fits, even on a full device.
			write(file, before);
			throw error;
		} finally {
			file.close();
		}
	} else if (task.type === 'append') {
		const file = openFiles.get(name) ?? (await open(name));
		openFiles.set(name, file);
		write(file, task.samples);
	} else {
		openFiles.get(name)?.close();
		openFiles.delete(name);
	}
}

/** Leaves space for what is known only at the end, when the device may be full. */
function padded(json: string): string {
	return json.padEnd(Math.ceil(json.length / textBytes) * textBytes);
}

async function open(name: string): Promise<SyncFile> {
	const handle = (await (await openFolder()).getFileHandle(name, { create: true })) as unknown as {
		createSyncAccessHandle(): Promise<SyncFile>;
	};
	return handle.createSyncAccessHandle();
}

/** Writes all of it, at the end of the file, or nothing. */
function write(file: SyncFile, data: Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>): void {
	const at = file.getSize();
	try {
		const written = file.write(data, { at });
		if (written < data.byteLength) throw new DOMException('', 'QuotaExceededError');
		file.flush();
	} catch (error) {
		file.truncate(at);
		throw error;
	}
}
