import { dirname, join } from 'node:path';
import { displayPath } from '../fault';
import { nameProblem, type MasterName, type Side } from './master-names';

/** A file whose name says that it holds one channel of a recording. */
export interface SingleChannel {
	readonly path: string;
	readonly read: MasterName;
}

const pairs: readonly (readonly [Side, Side])[] = [
	['left', 'right'],
	['first', 'second']
];

/**
 * What to do about files that hold one channel each, in lines that begin with their names: two that
 * belong together must be joined.
 * @param masters The paths of the masters in the folder, by the slug of their track.
 */
export function singleChannelFaults(
	files: readonly SingleChannel[],
	masters: ReadonlyMap<string, string>
): string[] {
	const slugOf = ({ read }: SingleChannel): string => read.tracks[0]?.slug ?? '';
	const numberOf = ({ read }: SingleChannel): number => read.tracks[0]?.number ?? 0;
	const inOrder = files.toSorted((one, other) => numberOf(one) - numberOf(other));
	return [...new Set(inOrder.map(slugOf))].flatMap((slug) => {
		const group = files.filter((file) => slugOf(file) === slug);
		return groupFaults(group, masters, masters.get(slug));
	});
}

/** @param master The track's own, if it is there. */
function groupFaults(
	group: readonly SingleChannel[],
	masters: ReadonlyMap<string, string>,
	master: string | undefined
): string[] {
	const [left, right] =
		pairs
			.map((pair) => pair.map((side) => group.find(({ read }) => read.side === side)))
			.find(([first, second]) => first && second) ?? [];
	const problemWith = ({ path, read }: SingleChannel): string | null => {
		const isNumbered = read.side === 'first' || read.side === 'second';
		if (isNumbered && !left) return nameProblem(read, masters.values());
		if (master !== undefined) {
			return `is one channel of a recording whose master is already there (${displayPath(master)}); move it away.`;
		}
		if (!left || !right) return loneSideText(read);
		const isJoined = path === left.path || path === right.path;
		return isJoined ? null : `is another channel of ${read.nearest}; move it away.`;
	};
	const faults = group.flatMap((file) => {
		const problem = problemWith(file);
		return problem === null ? [] : [`${displayPath(file.path)} ${problem}`];
	});
	if (left && right && master === undefined) {
		const joined = join(dirname(left.path), left.read.nearest);
		faults.push(
			`${displayPath(left.path)} and ${displayPath(right.path)} are the two channels of one recording; join them, then move both away: ${joinCommand(left.path, right.path, joined)}`
		);
	}
	return faults;
}

function loneSideText({ side, nearest }: MasterName): string {
	const other = side === 'left' ? 'right' : 'left';
	return `is the ${side} channel of a recording; add the ${other} one and join the pair. If it is all there is, rename it ${nearest}.`;
}

/** A shell command. SoX reads fewer formats than the site; FFmpeg would stop with the shorter file. */
function joinCommand(left: string, right: string, joined: string): string {
	const [a, b, to] = [left, right, joined].map((path) => quoted(displayPath(path)));
	return [left, right].some((path) => /\.(m4a|aac|mka|web[am])$/i.test(path))
		? `ffmpeg -i ${a} -i ${b} -filter_complex join=inputs=2:channel_layout=stereo -c:a pcm_f32le ${to}`
		: `sox -M ${a} ${b} -e floating-point -b 32 ${to}`;
}

function quoted(text: string): string {
	return /^[\w./+:@%-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
