/** The folder of rooms in the browser's private file system. @throws where there is none */
export async function openFolder(): Promise<FileSystemDirectoryHandle> {
	const root = await navigator.storage.getDirectory();
	return root.getDirectoryHandle('your-room', { create: true });
}

/** What the worker is asked to do to a file of the folder. */
export type FolderRequest = { readonly id: number; readonly name: string } & FolderTask;

/** One thing to do to a file. */
export type FolderTask =
	| { readonly type: 'replace'; readonly text: string }
	| { readonly type: 'append'; readonly samples: Float32Array<ArrayBuffer> }
	| { readonly type: 'close' };

/** What it answers: the name of the error, if there was one. */
export interface FolderAnswer {
	readonly id: number;
	readonly error: string | undefined;
}
