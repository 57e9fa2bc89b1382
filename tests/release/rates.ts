/**
 * Masters real recordings and cases from studios, an album of twelve at a time, and prints for each
 * rendition the rate at which it kept every audible third octave: `npm run rates`. The exit code is 1
 * if one wasn't published.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { renditionFormats } from '../../mastering/encode/formats';
import { masterStem } from '../../mastering/sources/master-names';
import { Project } from '../../mastering/testing/project';
import { album } from '../../src/content/album';
import { renditionNames } from '../../src/content/fidelity';
import type { Recording } from '../../src/content/manifest';
import { isFaithful, worstBand } from '../../src/content/third-octaves';
import { fetchAll } from './free-recordings';
import { studioCases } from './studio-cases';

/** A recording to master, and what the table says of it. */
interface Candidate {
	readonly name: string;
	/** Debian's package, or that it was synthesised. */
	readonly from: string;
	readonly ending: string;
	readonly bytes: Uint8Array;
}

const home = mkdtempSync(join(tmpdir(), 'rates-'));
let published = 0;
/** Renditions by how they went, such as `clicks (Opus)`. */
const raised: string[] = [];
const missed: string[] = [];

/** The rate each of a recording's renditions needed, a row for each. */
function rowsOf({ name, from }: Candidate, recording: Recording): string[] {
	const { fidelity, renditions } = recording;
	return renditionFormats.map(({ format, settings }, i) => {
		const [found] = fidelity.filter((each) => each.format === format);
		const [file] = renditions.filter((each) => each.format === format);
		if (!found || !file) throw new Error(`${name} has no .${format}`);
		const hasMissed = !isFaithful(found);
		const title = `${name} (${renditionNames[format]})`;
		if (hasMissed) missed.push(title);
		else if (found.raisedTo !== undefined) raised.push(title);
		const rate = (found.raisedTo ?? settings[0].bitsPerSecond) / 1000;
		const worst = worstBand(found);
		const measured = (file.bytes * 8) / recording.durationSeconds / 1000;
		return row(
			i === 0 ? name : '',
			i === 0 ? from : '',
			renditionNames[format],
			`${rate}${hasMissed ? ' missed' : found.raisedTo === undefined ? '' : ' raised'}`,
			measured.toFixed(0),
			String(found.judged.filter(Boolean).length),
			worst
				? `${worst.differenceDb > 0 ? '+' : ''}${worst.differenceDb.toFixed(2)} at ${worst.hz}`
				: '–'
		);
	});
}

function row(name: string, from: string, ...cells: readonly string[]): string {
	return [name.padEnd(28), from.padEnd(26), ...cells.map((cell) => cell.padStart(15))]
		.join('')
		.trimEnd();
}

const packages = join(home, 'packages');
mkdirSync(packages);
const candidates: Candidate[] = [
	...fetchAll(packages).map(({ name, package: from, bytes }) => ({
		name,
		from,
		ending: extname(name),
		bytes
	})),
	...studioCases().map(({ name, bytes }) => ({ name, from: 'synthesised', ending: '.wav', bytes }))
];
console.log(
	row('recording', 'package', 'rendition', 'kbit/s', 'in the file', 'judged', 'dB at Hz')
);
for (let start = 0; start < candidates.length; start += album.tracks.length) {
	const masters = candidates.slice(start, start + album.tracks.length);
	const project = new Project(join(home, `album ${start}`));
	project.addMasters([], Buffer.alloc(0));
	for (const [i, { ending, bytes }] of masters.entries()) {
		const track = album.tracks[i] ?? album.bonus;
		project.addMaster(`${masterStem(track)}${ending}`, Buffer.from(bytes));
	}
	await project.master();
	for (const [i, candidate] of masters.entries()) {
		const recording = project.manifest.recordings[i];
		if (recording?.provenance !== 'master') continue;
		const files = recording.renditions.map(({ path }) => join(project.staticDirectory, path));
		if (files.every((file) => statSync(file).size > 0)) published++;
		console.log(rowsOf(candidate, recording).join('\n'));
	}
}
rmSync(home, { recursive: true });
console.log(
	[
		`${published} of ${candidates.length} recordings were published.`,
		`Needed a higher rate: ${raised.join(', ') || 'none'}.`,
		`Missed the limit at the highest: ${missed.join(', ') || 'none'}.`
	].join('\n')
);
if (published < candidates.length) process.exitCode = 1;
