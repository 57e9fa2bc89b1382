import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A recording of something real that Debian carries, and the master's name it is given. */
interface FreeRecording {
	readonly package: 'btanks-data' | 'sonic-pi-samples';
	readonly path: string;
	readonly stem: string;
}

const btanks = 'usr/share/games/btanks/data/sounds/ambient';
const sonicPi = 'usr/share/sonic-pi/samples';

/** Two lossless ones at 44.1 kHz, four lossy ones at 22.05 kHz. */
const recordings: readonly FreeRecording[] = [
	{ package: 'sonic-pi-samples', path: `${sonicPi}/vinyl_hiss.flac`, stem: '01-the' },
	{ package: 'sonic-pi-samples', path: `${sonicPi}/ambi_sauna.flac`, stem: '03-government' },
	{ package: 'btanks-data', path: `${btanks}/swamp.ogg`, stem: '05-not' },
	{ package: 'btanks-data', path: `${btanks}/forest.ogg`, stem: '07-music' },
	{ package: 'btanks-data', path: `${btanks}/city.ogg`, stem: '09-to' },
	{ package: 'btanks-data', path: `${btanks}/country.ogg`, stem: '11-ai' }
];

/**
 * Fetches the recordings' packages from Debian and gives the recordings as masters, bytes by name.
 * @param directory An empty folder for the packages.
 * @throws Error when they can't be fetched.
 */
export function fetchMasters(directory: string): ReadonlyMap<string, Uint8Array> {
	const packages = [...new Set(recordings.map((recording) => recording.package))];
	execFileSync('apt-get', ['--quiet', 'download', ...packages], { cwd: directory, stdio: 'pipe' });
	for (const name of readdirSync(directory).filter((name) => name.endsWith('.deb'))) {
		execFileSync('dpkg', ['--extract', name, '.'], { cwd: directory });
	}
	return new Map(
		recordings.map(({ path, stem }) => [
			`${stem}${extname(path)}`,
			readFileSync(join(directory, path))
		])
	);
}
