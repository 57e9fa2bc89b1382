/** A kind of file that a master may be. */
export interface Container {
	/** For people. */
	readonly name: string;
	/** FFmpeg's name of what reads it. */
	readonly reader: string;
	/** What its name may end in, the usual first. */
	readonly endings: readonly string[];
}

const containers: readonly Container[] = [
	{ name: 'WAV', reader: 'wav', endings: ['wav', 'wave', 'bwf', 'rf64'] },
	{ name: 'Wave64', reader: 'w64', endings: ['w64', 'wav'] },
	{ name: 'AIFF', reader: 'aiff', endings: ['aiff', 'aif', 'aifc'] },
	{ name: 'FLAC', reader: 'flac', endings: ['flac'] },
	{ name: 'MP4', reader: 'mov,mp4,m4a,3gp,3g2,mj2', endings: ['m4a'] },
	{ name: 'CAF', reader: 'caf', endings: ['caf'] },
	{ name: 'MP3', reader: 'mp3', endings: ['mp3'] },
	{ name: 'AAC', reader: 'aac', endings: ['aac'] },
	{ name: 'Ogg', reader: 'ogg', endings: ['ogg', 'oga', 'opus', 'flac'] },
	{ name: 'Matroska', reader: 'matroska,webm', endings: ['mka', 'webm', 'weba'] }
];

/** The container of this reader; undefined if no master may be in it. */
export function containerOf(reader: string): Container | undefined {
	return containers.find((container) => container.reader === reader);
}

/** Whether a file of this kind may have this ending. */
export function endingFits({ endings }: Container, ending: string): boolean {
	return endings.includes(ending);
}
