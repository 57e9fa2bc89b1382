import { readFile, stat } from 'node:fs/promises';
import webvtt, { type CueNode } from 'webvtt-parser';
import type { Cue } from '../../src/content/detail';
import { MasteringFault, displayPath, readingProblem } from '../fault';
import { tidyCaptions, type CaptionLine } from './tidy-captions';

/** What can be heard in a recording, and when. */
export interface Captions {
	/** The text of a WebVTT file. */
	readonly text: string;
	/** The same as plain text, in order of time. */
	readonly cues: readonly Cue[];
}

/** More than a long recording can need; a larger file is something else. */
const mostBytes = 2_000_000;

/** What WebVTT lets an author escape. The validator's own list leaves a semicolon after each. */
const escapes = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&lrm;': '\u200E',
	'&rlm;': '\u200F',
	'&nbsp;': '\u00A0'
};

/** A mistake in a WebVTT file. */
interface LineFault {
	readonly message: string;
	/** From 1. */
	readonly line: number;
}

/** Captions written by the publisher: WebVTT, or SubRip that becomes it. */
export class SuppliedCaptions {
	private constructor(
		private readonly path: string,
		private readonly lines: readonly CaptionLine[],
		private readonly cues: readonly Cue[],
		/** What the publisher may want to know, one line each. */
		readonly notes: readonly string[]
	) {}

	/**
	 * Reads captions, repairs the harmless mistakes of programs that export them, and validates the rest
	 * (https://www.w3.org/TR/webvtt1/).
	 * @throws MasteringFault with file, line and suggestion if it isn't valid
	 */
	static async read(path: string): Promise<SuppliedCaptions> {
		const { lines, isFromSubRip } = tidyCaptions(decoded(path, await bytesOf(path)));
		const regionless = withoutRegions(lines.map(({ text }) => text));
		const { cues, errors } = new webvtt.WebVTTParser(escapes).parse(regionless.text, 'captions');
		const [first, ...others] = [...regionless.errors, ...errors].sort((a, b) => a.line - b.line);
		if (first) {
			const more = others.length > 0 ? ` (and ${others.length} more)` : '';
			const { line } = lines[first.line - 1] ?? first;
			throw lineFault(path, line, `${first.message.replace(/\.$/, '')}${more}`);
		}
		if (cues.length === 0) throw fault(path, 'has no captions in it; write some, or move it away.');
		return new SuppliedCaptions(
			path,
			lines,
			cues.map(({ startTime, endTime, tree }) => ({
				startSeconds: startTime,
				endSeconds: endTime,
				text: plainText(tree).trim()
			})),
			isFromSubRip ? [`${displayPath(path)} is SubRip; it was converted to WebVTT.`] : []
		);
	}

	/**
	 * The text, with plain line ends and no byte order mark, and the cues that aren't empty.
	 * @throws MasteringFault if a cue starts after `durationSeconds`
	 */
	within(durationSeconds: number): Captions {
		const late = this.cues.findIndex(({ startSeconds }) => startSeconds >= durationSeconds);
		if (late < 0) {
			const cues = this.cues
				.filter(({ text }) => text !== '')
				.map((cue) => ({ ...cue, endSeconds: Math.min(cue.endSeconds, durationSeconds) }));
			return { text: this.lines.map(({ text }) => text).join('\n'), cues };
		}
		// Only times may contain an arrow.
		const times = this.lines.filter(({ text }) => text.includes('-->'));
		throw lineFault(
			this.path,
			times[late]?.line ?? 0,
			`the recording has ended by then, at ${durationSeconds.toFixed(3)} s`
		);
	}
}

/** The text of a cue as it is shown, without tags, timestamps and escapes. */
function plainText({ type, value, children = [] }: CueNode): string {
	return type === 'text' ? String(value) : children.map(plainText).join('');
}

async function bytesOf(path: string): Promise<Buffer> {
	try {
		const found = await stat(path);
		if (!found.isFile())
			throw fault(path, "isn't a file; put the captions themselves in its place.");
		if (found.size > mostBytes) throw fault(path, 'is too large for captions; export it again.');
		return await readFile(path);
	} catch (error) {
		if (error instanceof MasteringFault) throw error;
		throw fault(path, readingProblem(error));
	}
}

function decoded(path: string, bytes: Buffer): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw fault(path, "isn't UTF-8 text; save it again as UTF-8.");
	}
}

const percentage = String.raw`(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)%`;
/** https://www.w3.org/TR/webvtt1/#region-settings */
const regionSetting = new RegExp(
	String.raw`^(?:id:(?!.*-->)\S+|width:${percentage}|lines:\d+|` +
		`(?:regionanchor|viewportanchor):${percentage},${percentage}|scroll:up)$`
);

/**
 * Validates and removes what the W3C's validator doesn't support: region blocks, and cues' settings
 * that name a region. Other lines keep their numbers.
 */
function withoutRegions(all: readonly string[]): { text: string; errors: LineFault[] } {
	const errors: LineFault[] = [];
	const ids = new Set<string>();
	let inBlock = false;
	let afterCue = false;
	const lines = all.map((line, i) => {
		const report = (message: string): void => void errors.push({ message, line: i + 1 });
		const startsBlock = /^REGION[ \t]*$/.test(line) && all[i - 1] === '';
		inBlock = startsBlock || (inBlock && line !== '' && !line.includes('-->'));
		if (startsBlock && afterCue) report('Regions cannot appear after the first cue');
		if (inBlock) {
			const settings = startsBlock ? [] : line.split(/[ \t]+/).filter(Boolean);
			for (const setting of settings) {
				if (!regionSetting.test(setting)) report(`“${setting}” isn’t a region setting`);
				if (setting.startsWith('id:')) ids.add(setting.slice('id:'.length));
			}
			return '';
		}
		if (!line.includes('-->')) return line;
		afterCue = true;
		return line.replace(/[ \t]+region:(\S*)/, (_, id: string) => {
			if (!ids.has(id)) report(`There is no region “${id}”`);
			return '';
		});
	});
	return { text: lines.join('\n'), errors };
}

function lineFault(path: string, line: number, what: string): MasteringFault {
	return fault(path, `line ${line}: ${what}; fix that line (see https://www.w3.org/TR/webvtt1/).`);
}

function fault(path: string, what: string): MasteringFault {
	return new MasteringFault(`${displayPath(path)} ${what}`);
}
