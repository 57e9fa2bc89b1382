import { album, type Slug } from '$content/album';
import type { Cue } from '$content/detail';

/** What a recording says about the device that made it. */
export interface DeviceReport {
	/** As the browser names it, or empty where it doesn't. */
	readonly label: string;
	/** Runs of exact zeros: the device mutes what it takes for silence. */
	readonly gated: boolean;
	/** The noise floor jumps between two levels: something turns the sound up and down. */
	readonly stepped: boolean;
	/** Where the band ends, if it ends early, as on a phone line. */
	readonly bandEndHz?: number;
}

/** A room recorded on this device. */
export interface VisitorRoom {
	readonly id: string;
	/** Its word. */
	readonly slug: Slug;
	/** ISO 8601, with the time zone. */
	readonly recordedAt: string;
	readonly sampleRateHz: number;
	readonly channels: 1 | 2;
	/** Samples per channel; 0 while it is being recorded. */
	readonly frames: number;
	readonly note: string;
	/** As edited; without them, those of the detected sounds apply. */
	readonly captions?: readonly Cue[] | undefined;
	readonly device?: DeviceReport;
	/** Its recording was cut short, as by a closed tab. */
	readonly interrupted?: true;
}

/** A room that is about to be recorded. */
export function newRoom(slug: Slug, sampleRateHz: number, channels: 1 | 2): VisitorRoom {
	const recordedAt = new Date().toISOString();
	return { id: crypto.randomUUID(), slug, recordedAt, sampleRateHz, channels, frames: 0, note: '' };
}

/** How long a room lasts. */
export function durationSeconds({ frames, sampleRateHz }: VisitorRoom): number {
	return frames / sampleRateHz;
}

/** The word of a room, with its place in the sentence. */
export function wordOf({ slug }: Pick<VisitorRoom, 'slug'>): (typeof album.tracks)[number] {
	const word = album.tracks.find((track) => track.slug === slug);
	if (!word) throw new Error(`"${slug}" is not a word of the sentence.`);
	return word;
}

/** Reads what was stored as a room; undefined if it isn't one. */
export function parseRoom(text: string): VisitorRoom | undefined {
	try {
		const room = JSON.parse(text) as Partial<VisitorRoom>;
		const isRoom =
			typeof room.id === 'string' &&
			album.tracks.some(({ slug }) => slug === room.slug) &&
			typeof room.recordedAt === 'string' &&
			typeof room.sampleRateHz === 'number' &&
			(room.channels === 1 || room.channels === 2) &&
			typeof room.frames === 'number' &&
			typeof room.note === 'string';
		return isRoom ? (room as VisitorRoom) : undefined;
	} catch {
		return undefined;
	}
}
