/** Writes to the folder of rooms off the main thread. */
import { writeToFolder, type FolderTask } from './folder-writer';

/** What it is asked to do to a file in the folder. */
export type FolderRequest = { readonly id: number; readonly name: string } & FolderTask;

/** What it answers: the name of the error, if there was one. */
export interface FolderAnswer {
	readonly id: number;
	readonly error: string | undefined;
}

let last: Promise<unknown> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<FolderRequest>) => {
	// One at a time, in order.
	last = last.then(async () => {
		let error: string | undefined;
		try {
			await writeToFolder(data.name, data);
		} catch (thrown) {
			error = thrown instanceof DOMException ? thrown.name : String(thrown);
		}
		self.postMessage({ id: data.id, error } satisfies FolderAnswer);
	});
});
