import { readFile, stat } from 'node:fs/promises';
import webvtt, { type CueNode } from 'webvtt-parser';
import type { Cue } from '../../src/content/detail';
import { MasteringFault, shown } from '../fault';
import type { Captions } from './cue';
import { withoutRegions } from './regions';

/** More than a long recording can need; whatever is larger is something else. */
const mostBytes = 2_000_000;

/** What WebVTT lets an author escape. The validator's own list leaves a semicolon behind each. */
const escapes = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&lrm;': '\u200E',
	'&rlm;': '\u200F',
	'&nbsp;': '\u00A0'
};

/** Captions that the publisher has written: a WebVTT file without faults. */
export class SuppliedCaptions {
	private constructor(
		private readonly path: string,
		private readonly text: string,
		private readonly cues: readonly Cue[]
	) {}

	/**
	 * Reads a file and holds it against WebVTT (https://www.w3.org/TR/webvtt1/).
	 * @throws MasteringFault with file, line and mend when it is damaged.
	 */
	static async read(path: string): Promise<SuppliedCaptions> {
		const text = decoded(path, await bytesOf(path));
		const regionless = withoutRegions(text);
		const { cues, errors } = new webvtt.WebVTTParser(escapes).parse(regionless.text, 'captions');
		const [first, ...others] = [...regionless.errors, ...errors].sort((a, b) => a.line - b.line);
		if (first) {
			const more = others.length > 0 ? ` (and ${others.length} more)` : '';
			throw lineFault(path, first.line, `${first.message.replace(/\.$/, '')}${more}`);
		}
		if (cues.length === 0) throw fault(path, 'has no captions in it; write some, or move it away.');
		return new SuppliedCaptions(
			path,
			text,
			cues.map(({ startTime, endTime, tree }) => ({
				startSeconds: startTime,
				endSeconds: endTime,
				text: plainText(tree).trim()
			}))
		);
	}

	/**
	 * Their text, with plain line ends and no byte order mark, and those of the cues that say something.
	 * @throws MasteringFault when they go on after a recording that lasts `durationSeconds`.
	 */
	within(durationSeconds: number): Captions {
		const late = this.cues.findIndex(({ startSeconds }) => startSeconds >= durationSeconds);
		if (late < 0) {
			const cues = this.cues
				.filter(({ text }) => text !== '')
				.map((cue) => ({ ...cue, endSeconds: Math.min(cue.endSeconds, durationSeconds) }));
			return { text: this.text, cues };
		}
		throw lineFault(
			this.path,
			lineOfTimings(this.text, late),
			`the recording is over by then, at ${durationSeconds.toFixed(3)} s`
		);
	}
}

/** What a reader sees of a cue: its text, without tags, moments and escapes. */
function plainText({ type, value, children = [] }: CueNode): string {
	return type === 'text' ? String(value) : children.map(plainText).join('');
}

async function bytesOf(path: string): Promise<Buffer> {
	try {
		const found = await stat(path);
		if (!found.isFile()) throw fault(path, 'is no file; put the captions themselves there.');
		if (found.size > mostBytes) throw fault(path, 'is too large for captions; export it again.');
		return await readFile(path);
	} catch (error) {
		if (error instanceof MasteringFault) throw error;
		throw fault(path, "can't be read; check that it is there and that you may read it.");
	}
}

function decoded(path: string, bytes: Buffer): string {
	try {
		// It drops a byte order mark by itself.
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return text.replace(/\r\n?/g, '\n');
	} catch {
		throw fault(path, 'is not UTF-8 text; save it again as UTF-8.');
	}
}

/** The number of the line that holds the timings of a cue; there are no others with an arrow. */
function lineOfTimings(text: string, cue: number): number {
	const timings = text.split('\n').flatMap((line, i) => (line.includes('-->') ? [i + 1] : []));
	return timings[cue] ?? 0;
}

function lineFault(path: string, line: number, what: string): MasteringFault {
	return fault(path, `line ${line}: ${what}; mend that line (see https://www.w3.org/TR/webvtt1/).`);
}

function fault(path: string, what: string): MasteringFault {
	return new MasteringFault(`${shown(path)} ${what}`);
}
