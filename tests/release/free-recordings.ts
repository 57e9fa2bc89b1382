import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { album } from '../../src/content/album';
import { masterStem } from '../../mastering/sources/master-names';

/** A recording of something real: where it is, and its bytes. */
export interface FreeRecording {
	/** Debian's package that carries it. */
	readonly package: string;
	/** The file's name in it. */
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Paths in Debian's packages. */
type Paths = Readonly<Record<string, readonly string[]>>;

const btanks = 'usr/share/games/btanks/data/sounds';
const sonicPi = 'usr/share/sonic-pi/samples';
const minetest = 'usr/share/games/minetest/games/minetest_game/mods';
const pomodoro = 'usr/share/gnome-pomodoro/sounds';
const simutrans = 'usr/share/games/simutrans/pak/sound';
const lincity = 'usr/share/games/lincity-ng/sounds';

/** Two lossless ones at 44.1 kHz, four lossy ones at 22.05 kHz. */
const six: Paths = {
	'sonic-pi-samples': [`${sonicPi}/vinyl_hiss.flac`, `${sonicPi}/ambi_sauna.flac`],
	'btanks-data': ['swamp', 'forest', 'city', 'country'].map(
		(name) => `${btanks}/ambient/${name}.ogg`
	)
};

/** Places, weather, animals, machines and a voice, at 11 to 48 kHz, half of them lossy. */
const twenty: Paths = {
	'btanks-data': [`${btanks}/train.ogg`, `${btanks}/helicopter.ogg`],
	'gnome-shell-pomodoro-data': ['birds', 'clock', 'timer'].map((name) => `${pomodoro}/${name}.ogg`),
	'lincity-ng-data': ['MarketFull1', 'DirtTrack2', 'Farm2'].map((name) => `${lincity}/${name}.wav`),
	'minetest-data': [
		`${minetest}/env_sounds/sounds/env_sounds_water.1.ogg`,
		`${minetest}/env_sounds/sounds/env_sounds_lava.1.ogg`,
		`${minetest}/fire/sounds/fire_large.ogg`,
		`${minetest}/default/sounds/default_furnace_active.ogg`
	],
	'simutrans-pak64': ['desert', 'seagulls', 'tree-cutting', 'tropic'].map(
		(name) => `${simutrans}/${name}.wav`
	),
	'sonic-pi-samples': ['loop_3d_printer', 'ambi_haunted_hum', 'ambi_glass_hum'].map(
		(name) => `${sonicPi}/${name}.flac`
	),
	'supercollider-common': ['usr/share/SuperCollider/sounds/a11wlk01.wav']
};

/**
 * Fetches six recordings from Debian and gives them as masters of every other track, bytes by name.
 * @param directory An empty folder for the packages.
 * @throws Error when they can't be fetched.
 */
export function fetchMasters(directory: string): ReadonlyMap<string, Uint8Array> {
	return new Map(
		fetched(directory, six).map(({ name, bytes }, i) => [
			`${masterStem(album.tracks[2 * i] ?? album.bonus)}${extname(name)}`,
			bytes
		])
	);
}

/**
 * Fetches all twenty-six recordings.
 * @param directory An empty folder for the packages.
 * @throws Error when they can't be fetched.
 */
export function fetchAll(directory: string): FreeRecording[] {
	return [...fetched(directory, six), ...fetched(directory, twenty)];
}

function fetched(directory: string, paths: Paths): FreeRecording[] {
	const packages = Object.keys(paths);
	execFileSync('apt-get', ['--quiet', 'download', ...packages], { cwd: directory, stdio: 'pipe' });
	for (const name of readdirSync(directory).filter((name) => name.endsWith('.deb'))) {
		execFileSync('dpkg', ['--extract', name, '.'], { cwd: directory });
	}
	return Object.entries(paths).flatMap(([from, files]) =>
		files.map((path) => ({
			package: from,
			name: basename(path),
			bytes: readFileSync(join(directory, path))
		}))
	);
}
