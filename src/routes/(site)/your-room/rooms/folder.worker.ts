/**
 * Writes to the folder of rooms. Only a worker can append to a file in every browser, and have what
 * it has written kept when the tab is closed.
 */
import { openFolder, type FolderAnswer, type FolderRequest } from './folder-writer';

interface SyncFile {
	getSize(): number;
	read(into: BufferSource, options: { readonly at: number }): number;
	truncate(size: number): void;
	write(data: BufferSource, options: { readonly at: number }): number;
	flush(): void;
	close(): void;
}

const textBytes = 1024;

const appended = new Map<string, SyncFile>();
let last: Promise<unknown> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<FolderRequest>) => {
	// One at a time, in order.
	last = last.then(async () => {
		let error: string | undefined;
		try {
			await carryOut(data);
		} catch (thrown) {
			error = thrown instanceof DOMException ? thrown.name : String(thrown);
		}
		self.postMessage({ id: data.id, error } satisfies FolderAnswer);
	});
});

async function carryOut(request: FolderRequest): Promise<void> {
	const { name } = request;
	if (request.type === 'replace') {
		const file = await open(name);
		const before = new Uint8Array(file.getSize());
		file.read(before, { at: 0 });
		try {
			file.truncate(0);
			write(file, new TextEncoder().encode(padded(request.text)));
		} catch (error) {
			// What was there fits, even on a full device.
			write(file, before);
			throw error;
		} finally {
			file.close();
		}
	} else if (request.type === 'append') {
		const file = appended.get(name) ?? (await open(name));
		appended.set(name, file);
		write(file, request.samples);
	} else {
		appended.get(name)?.close();
		appended.delete(name);
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

/** Writes all of it or nothing. */
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
