/** What is wrong with a sound file, and how to fix it: the rest of a sentence that begins with its name. */
export class SoundFault extends Error {}

/** The file ends before its sound does. `share` is how much of it is there, 0 to 1. */
export function cutShort(share: number): SoundFault {
	const percent = Math.min(99, Math.max(0, Math.floor(share * 100)));
	return new SoundFault(
		`is cut short or damaged: only ${percent} % of it can be read; export it again.`
	);
}

/** There are no samples in the file. */
export function noSound(): SoundFault {
	return new SoundFault('has no sound in it; export it again.');
}

/** The samples are encoded in a way that can't be decoded. */
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

/** What a file's header states can't be true of its samples. @param what The rest of “its header …”. */
export function contradiction(what: string): SoundFault {
	return new SoundFault(
		`contradicts itself: its header ${what}; export it again as 24-bit WAV or FLAC.`
	);
}

/** The stated length differs from that of the sound. */
export function lengthMismatch(statedFrames: number, heldFrames: number, rate: number): SoundFault {
	const [stated, held] = [statedFrames, heldFrames].map((frames) => secondsText(frames, rate));
	return new SoundFault(
		`gives its length as ${stated}, but holds ${held}; open it in an audio editor, check where it ends, and export it again.`
	);
}

/** There is more than one recording in the file. */
export function severalRecordings(): SoundFault {
	return new SoundFault(
		'holds several recordings one after another; join them in an audio editor and export the result, or keep only the one you want.'
	);
}

/** A length in messages: `0.500 s`. */
export function secondsText(frames: number, rate: number): string {
	return `${(frames / rate).toFixed(3)} s`;
}
