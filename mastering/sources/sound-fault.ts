/** What is wrong with a sound file, and how to fix it: the rest of a sentence that begins with its name. */
export class SoundFault extends Error {}

/** The file ends before its sound does. `share` is how much of it is there, 0 to 1. */
export function cutShort(share: number): SoundFault {
	const percent = Math.min(99, Math.max(0, Math.floor(share * 100)));
	return new SoundFault(
		`is cut short or damaged: only ${percent} % of it can be read; export it again.`
	);
}

export function noSound(): SoundFault {
	return new SoundFault('has no sound in it; export it again.');
}

export function unknownCoding(): SoundFault {
	return new SoundFault("uses an encoding that isn't supported; export it as 24-bit WAV or FLAC.");
}

/** The file doesn't seem to be sound. */
export function unreadable(): SoundFault {
	return new SoundFault("can't be read as sound; export it again as 24-bit WAV or FLAC.");
}

/** Something follows the sound that may be sound too. */
export function bytesAfterEnd(bytes: number, lengths = ''): SoundFault {
	return new SoundFault(
		`has ${bytes} bytes after the end its header gives${lengths}; open it in an audio editor, check where it ends, and export it again.`
	);
}

/** The stated length differs from that of the sound. */
export function twoLengths(statedFrames: number, heldFrames: number, rate: number): SoundFault {
	const seconds = (frames: number): string => `${(frames / rate).toFixed(3)} s`;
	return new SoundFault(
		`gives its length as ${seconds(statedFrames)}, but holds ${seconds(heldFrames)}; open it in an audio editor, check where it ends, and export it again.`
	);
}

/** A fault for a file with more than one recording in it. */
export function severalRecordings(): SoundFault {
	return new SoundFault(
		'holds several recordings one after another; join them in an audio editor and export the result, or keep only the one you want.'
	);
}
