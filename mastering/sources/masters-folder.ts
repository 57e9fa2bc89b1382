import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import { album, type TrackTitle } from '../../src/content/album';
import type { Edition } from '../../src/content/edition';
import { readEdition } from '../../src/content/edition-schema';
import type { Finding } from '../../src/content/manifest';
import { hasCode, MasteringFault, displayPath } from '../fault';
import { readLeftover, type Placeholder } from './leftovers';
import {
	languageName,
	masterStem,
	nameProblem,
	readMasterName,
	type MasterName
} from './master-names';
import { singleChannelFaults } from './single-channels';
import { problemOf } from './usable-file';

const tracks: readonly TrackTitle[] = [...album.tracks, album.bonus];

/** Endings of sound and video files that can't be masters. */
const otherSound: ReadonlySet<string> = new Set(
	'wma ape wv dsf dff mp2 mpc tta tak shn ra rm amr au snd voc sd2 mid midi mp4 mov mkv avi'.split(
		' '
	)
);
const otherCaptions: ReadonlySet<string> = new Set(
	'sbv ttml dfxp itt ass ssa scc stl sub smi sami lrc cap usf mcc'.split(' ')
);
const archives: ReadonlySet<string> = new Set('zip rar 7z tar gz tgz bz2 xz'.split(' '));

/** The report that mastering itself leaves in the folder. */
export const reportName = 'report.txt';

/** Says that the folder holds someone's own rooms, and whose. */
const editionName = 'edition.json';

/** A file's name, and what it says. */
interface Entry {
	readonly name: string;
	readonly path: string;
	readonly read: MasterName;
}

/** Sorts the files of the masters folder into masters, captions, skipped files and faults. */
export class MastersFolder {
	/** Paths by the track's slug. */
	readonly sound = new Map<string, string>();
	readonly captions = new Map<string, string>();
	/** Whose rooms these are, if they aren't the album's. */
	edition: Edition | undefined;
	readonly skipped: string[] = [];
	/** What was left out although it is in order. */
	readonly warnings: Finding[] = [];
	/** A line for each file that needs attention. */
	readonly faults: string[] = [];

	constructor(private readonly directory: string) {}

	/** @throws MasteringFault when the folder can't be read. */
	async read(): Promise<void> {
		const names = await this.#names();
		const placeholders: [name: string, Placeholder][] = [];
		const folders: string[] = [];
		const entries: Entry[] = [];
		for (const name of names) {
			const leftover = readLeftover(name);
			if (leftover?.kind === 'placeholder') placeholders.push([name, leftover]);
			else if (leftover) this.#skip(name, `from ${leftover.from}`);
			else if (name.startsWith('.')) this.#readHidden(name);
			else if (name !== editionName) {
				const entry = this.#entry(name);
				if (entry.read.kind === 'unknown' && (await this.#isFolder(name))) folders.push(name);
				else entries.push(entry);
			}
		}
		const sound = entries.filter(({ read: { kind, side } }) => kind === 'sound' && side === null);
		// Names that fit come first, so that the others can be compared with them.
		const fitting = sound.filter(({ read }) => read.tracks.length > 0);
		const unfitting = sound.filter(({ read }) => read.tracks.length === 0);
		for (const entry of [...fitting, ...unfitting]) await this.#place(entry, this.sound);
		await this.#readSingleChannels(entries.filter(({ read: { side } }) => side !== null));
		await this.#readCaptions(entries.filter(({ read: { kind } }) => kind === 'captions'));
		for (const [name, placeholder] of placeholders) this.#readPlaceholder(name, placeholder);
		for (const name of folders) await this.#readFolder(name);
		for (const entry of entries) if (entry.read.kind === 'unknown') this.#readUnknown(entry, names);
		if (names.includes(editionName)) await this.#readEdition();
	}

	/** An edition consists of words of the sentence. */
	async #readEdition(): Promise<void> {
		const path = join(this.directory, editionName);
		const problem = await problemOf(path);
		const read =
			problem === null ? readEdition(await readFile(path, 'utf8')) : { faults: [problem] };
		if ('faults' in read) for (const fault of read.faults) this.#fault(editionName, fault);
		else this.edition = read.edition;
		const bonus = this.sound.get(album.bonus.slug);
		if (bonus !== undefined) {
			this.faults.push(
				`${displayPath(bonus)} can't be part of an edition of someone's own rooms; move it or ${displayPath(path)} away.`
			);
		}
		if (this.sound.size === 0) {
			this.#fault(editionName, 'has no recordings to go with it; add them, or move it away.');
		}
	}

	async #names(): Promise<string[]> {
		let names;
		try {
			names = await readdir(this.directory, { encoding: 'buffer' });
		} catch (error) {
			if (hasCode(error, 'ENOENT')) return [];
			throw new MasteringFault(
				`${displayPath(this.directory)} can't be read; check that it is a folder and that you have permission.`
			);
		}
		return names
			.map((bytes) => {
				const name = bytes.toString('utf8');
				if (Buffer.from(name, 'utf8').equals(bytes)) return name;
				// From another system, or from an archive that doesn't say how its names are encoded.
				this.#fault(name, 'has a name that is not UTF-8; rename it.');
				return '';
			})
			.filter((name) => name !== '' && name !== reportName)
			.sort();
	}

	#entry(name: string): Entry {
		return { name, path: join(this.directory, name), read: readMasterName(name, tracks) };
	}

	#skip(name: string, why: string): void {
		this.skipped.push(`${displayPath(join(this.directory, name))}: ${why}`);
	}

	#fault(name: string, what: string): void {
		this.faults.push(`${displayPath(join(this.directory, name))} ${what}`);
	}

	async #isFolder(name: string): Promise<boolean> {
		const found = await stat(join(this.directory, name)).catch(() => null);
		return found?.isDirectory() ?? false;
	}

	/** Whether every track of the album has its master. */
	get #isComplete(): boolean {
		return album.tracks.every(({ slug }) => this.sound.has(slug));
	}

	#readHidden(name: string): void {
		const { kind, tracks: found, nearest } = readMasterName(name.slice(1), tracks);
		if (kind === 'unknown' || found.length === 0) this.#skip(name, 'hidden');
		else this.#fault(name, `is hidden; rename it ${nearest}, or move it away.`);
	}

	/** Takes a file for the track that it names. */
	async #place({ name, path, read }: Entry, places: Map<string, string>): Promise<void> {
		const [first, second] = read.tracks;
		if (!first) {
			this.#fault(name, nameProblem(read, places.values()));
			return;
		}
		if (second) {
			const what = read.kind === 'captions' ? 'captions' : 'a master';
			this.#fault(
				name,
				`matches two tracks: ${first.number} is “${first.title}”, and “${second.title}” is ${second.number}; rename it after the track it is ${what} of.`
			);
			return;
		}
		const problem = await problemOf(path);
		if (problem !== null) {
			this.#fault(name, problem);
			return;
		}
		const other = places.get(first.slug);
		if (other === undefined) {
			places.set(first.slug, path);
			return;
		}
		const what = read.kind === 'captions' ? 'captions' : 'masters';
		this.faults.push(
			`${displayPath(other)} and ${displayPath(path)} are ${what} of the same track; keep one and move the other away.`
		);
	}

	/** Reports files that hold one channel each. */
	async #readSingleChannels(entries: readonly Entry[]): Promise<void> {
		const usable: Entry[] = [];
		for (const entry of entries) {
			const problem = await problemOf(entry.path);
			if (problem === null) usable.push(entry);
			else this.#fault(entry.name, problem);
		}
		this.faults.push(...singleChannelFaults(usable, this.sound));
	}

	async #readCaptions(entries: readonly Entry[]): Promise<void> {
		const isEnglish = ({ read: { language } }: Entry): boolean => /^en\b/.test(language ?? 'en');
		for (const entry of entries.filter(isEnglish)) await this.#place(entry, this.captions);
		for (const { name, read } of entries.filter((entry) => !isEnglish(entry))) {
			const language = languageName(read.language ?? '');
			const [track] = read.tracks;
			if (track && this.captions.has(track.slug)) {
				this.#skip(name, `captions in ${language}; the English ones are used`);
			} else {
				this.#fault(
					name,
					`is in ${language}, but the site’s captions are in English; add ${parse(read.nearest).name}.en.vtt, or move it away.`
				);
			}
		}
		for (const track of tracks) {
			const path = this.captions.get(track.slug);
			if (path === undefined || this.sound.has(track.slug)) continue;
			// What can be heard in a stand-in is known.
			this.captions.delete(track.slug);
			this.warnings.push({
				kind: 'warning',
				text: `${displayPath(path)} has no master to go with it and isn't used; add ${masterStem(track)}.wav, or move the captions away.`
			});
		}
	}

	#readPlaceholder(name: string, { of, hidesName, problem, remedy }: Placeholder): void {
		const isNameless = hidesName && !/\.\w+$/.test(of) && !this.#isComplete;
		if (isNameless || couldBeOurs(of)) {
			this.#fault(name, `${problem}, not the file itself; ${remedy}.`);
		} else this.#skip(name, problem);
	}

	/** A folder matters only if it holds what the album lacks. */
	async #readFolder(name: string): Promise<void> {
		const names = await readdir(join(this.directory, name)).catch((): string[] => []);
		const missed = names.filter((inside) => {
			const { kind, tracks: found } = readMasterName(inside, tracks);
			return kind === 'sound' && readLeftover(inside) === null && this.#lacksAny(found);
		});
		if (missed.length === 0) this.#skip(name, 'a folder');
		else {
			this.#fault(
				name,
				`is a folder that contains ${missed.join(', ')}; move any masters from it into ${displayPath(this.directory)}, or move it away.`
			);
		}
	}

	#lacksAny(some: readonly TrackTitle[]): boolean {
		return some.some(({ slug }) => !this.sound.has(slug));
	}

	#readUnknown({ name, read }: Entry, names: readonly string[]): void {
		const { name: stem, ext } = parse(name);
		const ending = ext.slice(1).toLowerCase();
		const isBeside = names.includes(stem) && readMasterName(stem, tracks).kind !== 'unknown';
		if (otherCaptions.has(ending)) {
			this.#fault(
				name,
				`holds captions in a format that isn't supported; export them as WebVTT (${parse(read.nearest).name}.vtt) or SubRip (.srt).`
			);
		} else if (isBeside) this.#skip(name, `goes with ${stem}`);
		else if (archives.has(ending)) {
			if (this.#isComplete) this.#skip(name, 'an archive');
			else this.#fault(name, 'is an archive; unpack the masters in it, or move it away.');
		} else if (read.tracks.length > 0 || otherSound.has(ending) || couldBeOurs(stem)) {
			if (!otherSound.has(ending) && read.tracks.length > 0 && !this.#lacksAny(read.tracks)) {
				this.#skip(name, 'next to the track’s master');
			} else {
				this.#fault(
					name,
					`is not a supported sound file, going by its name; export it as ${read.nearest}, or move it away.`
				);
			}
		} else if (this.#isComplete) this.#skip(name, 'unknown, and every track has its master');
		else this.#fault(name, nameProblem(read, this.sound.values()));
	}
}

/** Whether a name, with or without its last endings, could be that of a master or captions. */
function couldBeOurs(name: string): boolean {
	const { kind, tracks: found } = readMasterName(name, tracks);
	if (kind !== 'unknown' || found.length > 0) return true;
	return extname(name) !== '' && readLeftover(name) === null && couldBeOurs(parse(name).name);
}
