import { load } from 'exifreader';

/** The rights in a picture's XMP; undefined where there are none. */
export interface ReadPicture {
	readonly dataMining: string | undefined;
	readonly rights: string | undefined;
	readonly terms: string | undefined;
}

/** Reads a picture's XMP: PNG, AVIF or JPEG. */
export function readPicture(bytes: Uint8Array): ReadPicture {
	const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
	const { xmp } = load(buffer, { expanded: true });
	const text = (name: string) => {
		const tag = (xmp as Record<string, { description?: string } | undefined> | undefined)?.[name];
		return tag?.description;
	};
	return {
		dataMining: text('DataMining'),
		rights: text('rights'),
		terms: text('WebStatement')
	};
}
