import { join } from 'node:path';
import { album } from '../src/content/album';
import type { Fidelity, Recording } from '../src/content/manifest';
import { thirdOctaveHz, worstBand } from '../src/content/third-octaves';
import { measureFidelity, missedLimit } from './encode/fidelity';
import { MasteringFault, displayPath } from './fault';
import { readManifest } from './publish/manifest';

/**
 * Decodes every published rendition and prints, per track and third octave, rendition minus master
 * in dB, and the rates they took.
 * @throws MasteringFault when there is nothing to report on, when a file can't be decoded, and, at
 * the end, when a rendition exceeds its limit.
 */
export async function printFidelityReport(
	{ manifestPath, staticDirectory }: { manifestPath: string; staticDirectory: string },
	out: NodeJS.WritableStream
): Promise<void> {
	const { recordings } = await readManifest(manifestPath);
	if (recordings.length === 0) {
		throw new MasteringFault(
			`${displayPath(manifestPath)} doesn't exist; run "npm run master" first.`
		);
	}
	const measured = recordings.map((recording) => {
		const fidelities = measureRenditions(recording, staticDirectory);
		out.write(`${table(recording, fidelities)}\n\n`);
		return { recording, fidelities };
	});
	const missed = measured.flatMap(({ recording, fidelities }) =>
		fidelities.flatMap((fidelity) => {
			const text = missedLimit(fidelity);
			return text === null ? [] : [`${titleOf(recording)}: ${text}`];
		})
	);
	if (missed.length > 0) throw new MasteringFault(missed.join('\n'));
	out.write(`All renditions of ${recordings.length} recordings are faithful.\n`);
}

function measureRenditions(recording: Recording, staticDirectory: string): Fidelity[] {
	const { renditions, lossless, spectrumDbfs } = recording;
	const files: { format: Fidelity['format']; path: string }[] = [...renditions];
	if (lossless) files.push({ format: 'flac', path: lossless.path });
	return files.map(({ format, path }) => {
		const file = join(staticDirectory, path);
		try {
			return measureFidelity(format, file, spectrumDbfs);
		} catch {
			throw new MasteringFault(`${displayPath(file)} can't be decoded; run "npm run master".`);
		}
	});
}

function table(recording: Recording, fidelities: readonly Fidelity[]): string {
	const kind = recording.provenance === 'stand-in' ? ' (stand-in)' : '';
	const header = row('Hz', 'master dBFS', ...fidelities.map(({ format }) => `${format} dB`));
	const rows = thirdOctaveHz.map((hz, band) =>
		row(
			String(hz),
			(recording.spectrumDbfs[band] ?? NaN).toFixed(1),
			...fidelities.map((fidelity) => cell(fidelity, band))
		)
	);
	const rates = recording.renditions.map(
		({ bytes }) => `${Math.round((bytes * 8) / recording.durationSeconds / 1000)} kbit/s`
	);
	const worst = fidelities.map((fidelity) => {
		const band = worstBand(fidelity);
		return band ? `${signed(band.differenceDb)} at ${band.hz} Hz` : 'nothing audible';
	});
	const summary = fidelities.map(({ format }, i) => `${format} ${worst[i] ?? ''}`).join(', ');
	return [
		`${recording.number} ${titleOf(recording)}${kind}`,
		header,
		...rows,
		row('', '', ...rates),
		`  worst: ${summary}`
	].join('\n');
}

function row(hz: string, master: string, ...differences: readonly string[]): string {
	return `${hz.padStart(7)}${master.padStart(13)}${differences.map((text) => text.padStart(10)).join('')}`;
}

/** A difference; in brackets where it can't be heard and isn't judged. */
function cell({ differenceDb, judged }: Fidelity, band: number): string {
	const difference = differenceDb[band] ?? null;
	if (difference === null) return '–';
	return judged[band] ? signed(difference) : `(${signed(difference)})`;
}

function signed(differenceDb: number): string {
	return `${differenceDb > 0 ? '+' : ''}${differenceDb.toFixed(3)}`;
}

function titleOf({ slug }: Recording): string {
	return album.tracks.find((track) => track.slug === slug)?.title ?? 'Bonus track';
}
