import type { Slug } from './album';

/**
 * What makes a single sound in a room: something that gives, settles or moves. A `bird` is outside.
 */
export type EventKind =
	'bird' | 'chair' | 'cloth' | 'door' | 'drip' | 'floorboard' | 'pipe' | 'string' | 'switch';

/** A single sound that stands out from the background. */
export interface RoomEvent {
	readonly kind: EventKind;
	/** When it begins, from the start of the recording. */
	readonly atSeconds: number;
	/** Its largest sample in the recording, either channel, without the background. */
	readonly peakDbfs: number;
	/** Where it comes from: −90 left, 0 in front, +90 right. */
	readonly azimuthDegrees: number;
	/** From the microphones. */
	readonly distanceMetres: number;
	/** What happens, in words. */
	readonly words: string;
}

/** Mean absorption coefficients (0 to 1) of a room's surfaces in octave bands. */
export interface OctaveAbsorption {
	readonly hz125: number;
	readonly hz250: number;
	readonly hz500: number;
	readonly hz1000: number;
	readonly hz2000: number;
	readonly hz4000: number;
}

/** Air from a duct: coloured noise that drifts, perhaps with the tone of a fan. */
export interface Ventilation {
	/** Level relative to the other sources of the room. */
	readonly levelDb: number;
	/** Slope of the spectrum: −3 is pink, −6 brown. */
	readonly tiltDbPerOctave: number;
	/** The duct absorbs it above this. */
	readonly rollOffHz: number;
	/** How far its level drifts up or down. */
	readonly driftDb: number;
	/** How long such a drift takes. */
	readonly driftSeconds: number;
	/** The tone of the blades, if it reaches the room; its level relative to the air. */
	readonly fan?: { readonly hz: number; readonly levelDb: number };
}

/** Mains hum: 50 Hz and multiples of it. */
export interface Mains {
	/** Level of each multiple of 50 Hz against the other sources of the room. */
	readonly harmonics: readonly { readonly multiple: number; readonly levelDb: number }[];
	/** The hum's position in the stereo field: −1 left, 0 middle, +1 right. */
	readonly balance: number;
}

/** Sounds from outside, as they come through the wall. */
export interface BeyondTheWall {
	readonly kind: 'none' | 'rain' | 'road';
	/** Level relative to the other sources of the room. */
	readonly levelDb: number;
	/** The wall blocks it above this. */
	readonly wallHz: number;
}

/**
 * A fictional room. Mastering synthesises its sound, which stands in for a track until the
 * publisher's recording replaces it. It isn't a real studio or hall.
 */
export interface Room {
	readonly slug: Slug;
	readonly durationSeconds: number;
	/** RMS of the whole stand-in, both channels. */
	readonly rmsDbfs: number;
	/** What kind of room it is and what to listen for, without the background. */
	readonly description: string;
	/** The part that can be heard all the time, in words. */
	readonly background: string;
	readonly dimensionsMetres: {
		readonly length: number;
		readonly width: number;
		readonly height: number;
	};
	readonly absorption: OctaveAbsorption;
	readonly ventilation: Ventilation;
	readonly mains: Mains;
	/** White noise of the preamplifiers, level against the other sources of the room. */
	readonly preamplifier: { readonly levelDb: number };
	readonly beyondTheWall: BeyondTheWall;
	/** In order of time. */
	readonly events: readonly RoomEvent[];
}

/** The stand-ins' rooms in album order; their lengths add up to the album's. */
export const rooms: readonly Room[] = [
	{
		slug: 'the',
		durationSeconds: 221.5,
		rmsDbfs: -71.5,
		description: 'A wooden room settles: the floor, a chair, a pipe as it cools.',
		background: 'Air comes softly from a grille',
		dimensionsMetres: { length: 8.2, width: 6.1, height: 3.6 },
		absorption: { hz125: 0.16, hz250: 0.2, hz500: 0.24, hz1000: 0.26, hz2000: 0.29, hz4000: 0.34 },
		ventilation: {
			levelDb: 0,
			tiltDbPerOctave: -4.2,
			rollOffHz: 5200,
			driftDb: 1.6,
			driftSeconds: 9
		},
		mains: {
			harmonics: [
				{ multiple: 1, levelDb: -13 },
				{ multiple: 2, levelDb: -17 },
				{ multiple: 3, levelDb: -15 }
			],
			balance: -0.3
		},
		preamplifier: { levelDb: -17 },
		beyondTheWall: { kind: 'none', levelDb: 0, wallHz: 100 },
		events: [
			event('floorboard', 14.2, -44, -38, 3.1, 'A floorboard settles'),
			event('chair', 52.6, -41, 22, 2.2, 'A chair creaks'),
			event('cloth', 71.3, -52, 18, 1.6, 'Cloth moves'),
			event('floorboard', 118.4, -39, 41, 3.8, 'A floorboard gives'),
			event('pipe', 160.9, -49, -62, 4.4, 'A pipe ticks as it cools'),
			event('chair', 197.7, -45, 20, 2.2, 'The chair again')
		]
	},
	{
		slug: 'british',
		durationSeconds: 247,
		rmsDbfs: -66,
		description: 'Water drips indoors. A board creaks, and far away a door closes.',
		background: 'Rain on the roof of a large hall',
		dimensionsMetres: { length: 24.5, width: 16.2, height: 9.1 },
		absorption: { hz125: 0.12, hz250: 0.13, hz500: 0.16, hz1000: 0.19, hz2000: 0.22, hz4000: 0.28 },
		ventilation: {
			levelDb: -8,
			tiltDbPerOctave: -5.1,
			rollOffHz: 2400,
			driftDb: 1.2,
			driftSeconds: 14
		},
		mains: {
			harmonics: [
				{ multiple: 1, levelDb: -22 },
				{ multiple: 2, levelDb: -19 }
			],
			balance: 0.2
		},
		preamplifier: { levelDb: -24 },
		beyondTheWall: { kind: 'rain', levelDb: 0, wallHz: 2600 },
		events: [
			event('drip', 21.8, -46, 33, 5.2, 'A drop falls'),
			event('door', 66.1, -41, -70, 11, 'A door closes, far away'),
			event('drip', 94.5, -47, 33, 5.2, 'A drop falls'),
			event('floorboard', 139.7, -42, -12, 6.3, 'A board creaks'),
			event('drip', 172.3, -45, 33, 5.2, 'A drop falls'),
			event('pipe', 203.6, -48, 58, 8.4, 'A pipe ticks'),
			event('drip', 229.1, -47, 33, 5.2, 'A drop falls')
		]
	},
	{
		slug: 'government',
		durationSeconds: 262.25,
		rmsDbfs: -74,
		description: 'Rows of empty chairs. Now and then one creaks, or the floor gives.',
		background: 'Slow, low ventilation in a very large room',
		dimensionsMetres: { length: 31.4, width: 21.3, height: 12.2 },
		absorption: { hz125: 0.17, hz250: 0.19, hz500: 0.22, hz1000: 0.24, hz2000: 0.26, hz4000: 0.3 },
		ventilation: {
			levelDb: 0,
			tiltDbPerOctave: -5.6,
			rollOffHz: 3200,
			driftDb: 2.4,
			driftSeconds: 22,
			fan: { hz: 87, levelDb: -12 }
		},
		mains: { harmonics: [{ multiple: 2, levelDb: -21 }], balance: 0.1 },
		preamplifier: { levelDb: -14 },
		beyondTheWall: { kind: 'none', levelDb: 0, wallHz: 100 },
		events: [
			event('chair', 31.5, -47, -44, 9.5, 'A chair creaks in the rows'),
			event('floorboard', 78.2, -44, 8, 6.2, 'The floor creaks'),
			event('chair', 121.9, -49, 51, 12, 'Another chair'),
			event('door', 166.4, -46, 74, 16, 'A door swings shut'),
			event('chair', 214.8, -45, -18, 7.3, 'A chair creaks')
		]
	},
	{
		slug: 'must',
		durationSeconds: 198,
		rmsDbfs: -62.5,
		description: 'The walls are close. A switch clicks, a chair creaks, and cloth shifts.',
		background: 'A loud fan in a small room',
		dimensionsMetres: { length: 4.6, width: 3.8, height: 2.6 },
		absorption: { hz125: 0.3, hz250: 0.38, hz500: 0.46, hz1000: 0.5, hz2000: 0.54, hz4000: 0.58 },
		ventilation: {
			levelDb: 0,
			tiltDbPerOctave: -3.4,
			rollOffHz: 7400,
			driftDb: 0.6,
			driftSeconds: 5,
			fan: { hz: 236, levelDb: -7 }
		},
		mains: {
			harmonics: [
				{ multiple: 1, levelDb: -21 },
				{ multiple: 2, levelDb: -12 },
				{ multiple: 4, levelDb: -18 },
				{ multiple: 6, levelDb: -23 }
			],
			balance: 0.4
		},
		preamplifier: { levelDb: -21 },
		beyondTheWall: { kind: 'none', levelDb: 0, wallHz: 100 },
		events: [
			event('switch', 9.4, -40, 47, 1.3, 'A switch clicks'),
			event('cloth', 38.9, -46, -20, 0.9, 'Cloth shifts'),
			event('chair', 83.3, -40, -6, 1.2, 'A chair creaks'),
			event('cloth', 127.1, -47, 15, 1, 'Cloth shifts'),
			event('switch', 181.6, -41, 47, 1.3, 'The switch again')
		]
	},
	{
		slug: 'not',
		durationSeconds: 183.5,
		rmsDbfs: -78,
		description: 'A booth so dead that you can hear cloth move.',
		background: 'An even hiss from the microphones',
		dimensionsMetres: { length: 2.4, width: 1.9, height: 2.3 },
		absorption: { hz125: 0.42, hz250: 0.6, hz500: 0.74, hz1000: 0.8, hz2000: 0.83, hz4000: 0.85 },
		ventilation: {
			levelDb: -4,
			tiltDbPerOctave: -5.8,
			rollOffHz: 900,
			driftDb: 1.8,
			driftSeconds: 12
		},
		mains: { harmonics: [{ multiple: 1, levelDb: -16 }], balance: 0 },
		preamplifier: { levelDb: 0 },
		beyondTheWall: { kind: 'none', levelDb: 0, wallHz: 100 },
		events: [
			event('cloth', 19.7, -53, -26, 0.6, 'Cloth moves'),
			event('switch', 57.2, -51, 35, 0.8, 'Something small clicks'),
			event('cloth', 103.8, -52, 10, 0.6, 'Cloth moves'),
			event('chair', 149.5, -50, -8, 0.8, 'A stool creaks')
		]
	},
	{
		slug: 'legalise',
		durationSeconds: 236,
		rmsDbfs: -71,
		description: 'A floorboard gives, and a chair answers. A relay clicks somewhere.',
		background: 'Ventilation underneath, and a road beyond the wall',
		dimensionsMetres: { length: 11.3, width: 7.4, height: 4.2 },
		absorption: { hz125: 0.07, hz250: 0.08, hz500: 0.09, hz1000: 0.1, hz2000: 0.11, hz4000: 0.13 },
		ventilation: {
			levelDb: 0,
			tiltDbPerOctave: -3.8,
			rollOffHz: 4300,
			driftDb: 1.4,
			driftSeconds: 11
		},
		mains: {
			harmonics: [
				{ multiple: 1, levelDb: -10 },
				{ multiple: 2, levelDb: -14 },
				{ multiple: 3, levelDb: -13 },
				{ multiple: 5, levelDb: -20 }
			],
			balance: 0.15
		},
		preamplifier: { levelDb: -18 },
		beyondTheWall: { kind: 'road', levelDb: -1, wallHz: 240 },
		events: [
			event('pipe', 33.4, -47, -55, 5.1, 'A pipe ticks'),
			event('floorboard', 81, -37.5, 14, 2.4, 'A floorboard gives'),
			event('chair', 97.2, -48, -24, 3.3, 'A chair answers'),
			event('switch', 147.6, -50, 66, 4.6, 'A relay clicks'),
			event('floorboard', 186.3, -42, -31, 4.2, 'A floorboard gives, further off'),
			event('cloth', 219.9, -53, 9, 1.8, 'Cloth moves')
		]
	},
	{
		slug: 'music',
		durationSeconds: 273.25,
		rmsDbfs: -69,
		description: 'A room with a piano in it. A string rings on its own, and a bird sings outside.',
		background: 'Moving air, and a road outside',
		dimensionsMetres: { length: 7.3, width: 5.6, height: 3.2 },
		absorption: { hz125: 0.15, hz250: 0.17, hz500: 0.19, hz1000: 0.2, hz2000: 0.22, hz4000: 0.26 },
		ventilation: {
			levelDb: -1,
			tiltDbPerOctave: -4.6,
			rollOffHz: 3600,
			driftDb: 1.3,
			driftSeconds: 17
		},
		mains: {
			harmonics: [
				{ multiple: 1, levelDb: -18 },
				{ multiple: 3, levelDb: -20 }
			],
			balance: -0.5
		},
		preamplifier: { levelDb: -19 },
		beyondTheWall: { kind: 'road', levelDb: -4, wallHz: 320 },
		events: [
			event('bird', 18.3, -46, 63, 6, 'A bird, outside'),
			event('string', 55.8, -44, -28, 2.1, 'A piano string rings on its own'),
			event('bird', 88.6, -48, 70, 8, 'The bird again'),
			event('floorboard', 126.4, -42, 4, 2.7, 'A floorboard gives'),
			event('string', 163.1, -46, -28, 2.1, 'A lower string'),
			event('bird', 192.7, -45, 58, 5, 'The bird, closer'),
			event('chair', 226.5, -43, -20, 1.6, 'A piano stool creaks'),
			event('bird', 252.2, -49, 74, 9, 'The bird, further off')
		]
	},
	{
		slug: 'theft',
		durationSeconds: 214,
		rmsDbfs: -76,
		description: 'Pipes tick as they cool, and answer one another. A drop falls.',
		background: 'The hum of the mains in a cellar',
		dimensionsMetres: { length: 5.4, width: 4.1, height: 2.4 },
		absorption: { hz125: 0.05, hz250: 0.06, hz500: 0.07, hz1000: 0.08, hz2000: 0.1, hz4000: 0.13 },
		ventilation: {
			levelDb: -3,
			tiltDbPerOctave: -4.9,
			rollOffHz: 2100,
			driftDb: 1,
			driftSeconds: 19
		},
		mains: {
			harmonics: [
				{ multiple: 1, levelDb: -4 },
				{ multiple: 2, levelDb: -3 },
				{ multiple: 3, levelDb: -9 },
				{ multiple: 4, levelDb: -12 },
				{ multiple: 6, levelDb: -15 },
				{ multiple: 8, levelDb: -20 },
				{ multiple: 10, levelDb: -23 }
			],
			balance: -0.2
		},
		preamplifier: { levelDb: -13 },
		beyondTheWall: { kind: 'none', levelDb: 0, wallHz: 100 },
		events: [
			event('pipe', 12.6, -50, -48, 2.2, 'A pipe ticks'),
			event('pipe', 40.2, -48, 55, 2.9, 'Another pipe answers'),
			event('drip', 63.7, -51, 12, 1.8, 'A drop falls'),
			event('pipe', 91.4, -46, -40, 1.9, 'A pipe knocks'),
			event('drip', 121, -52, 12, 1.8, 'A drop falls'),
			event('pipe', 148.8, -49, 30, 2.4, 'A pipe ticks'),
			event('switch', 171.5, -50, -66, 2.6, 'A thermostat clicks'),
			event('pipe', 194.9, -51, 61, 3.1, 'A pipe ticks, more slowly')
		]
	},
	{
		slug: 'to',
		durationSeconds: 159,
		rmsDbfs: -64,
		description: 'Old beams shift now and then, and a drop finds its way in.',
		background: 'Steady rain close above a low attic',
		dimensionsMetres: { length: 6.7, width: 4.4, height: 2.5 },
		absorption: { hz125: 0.22, hz250: 0.27, hz500: 0.32, hz1000: 0.35, hz2000: 0.38, hz4000: 0.42 },
		ventilation: {
			levelDb: -14,
			tiltDbPerOctave: -5.4,
			rollOffHz: 1500,
			driftDb: 2,
			driftSeconds: 8
		},
		mains: { harmonics: [{ multiple: 1, levelDb: -25 }], balance: 0.3 },
		preamplifier: { levelDb: -27 },
		beyondTheWall: { kind: 'rain', levelDb: 0, wallHz: 5200 },
		events: [
			event('floorboard', 17.5, -42, -33, 2.6, 'A beam shifts'),
			event('drip', 48.9, -44, 49, 1.9, 'A drop finds its way in'),
			event('floorboard', 84.2, -42, 27, 2, 'A beam shifts'),
			event('bird', 112.7, -47, -70, 5, 'A bird, out in the rain'),
			event('drip', 139.6, -45, 49, 1.9, 'Another drop')
		]
	},
	{
		slug: 'benefit',
		durationSeconds: 241.5,
		rmsDbfs: -72.5,
		description: 'Every small sound takes seconds to die away. There are birds outside.',
		background: 'The air of a high stone room, and a distant road',
		dimensionsMetres: { length: 18.6, width: 9.2, height: 11.4 },
		absorption: { hz125: 0.05, hz250: 0.06, hz500: 0.07, hz1000: 0.08, hz2000: 0.1, hz4000: 0.15 },
		ventilation: {
			levelDb: -2,
			tiltDbPerOctave: -5.2,
			rollOffHz: 1700,
			driftDb: 2.2,
			driftSeconds: 26
		},
		mains: {
			harmonics: [
				{ multiple: 1, levelDb: -19 },
				{ multiple: 2, levelDb: -24 }
			],
			balance: 0
		},
		preamplifier: { levelDb: -16 },
		beyondTheWall: { kind: 'road', levelDb: -5, wallHz: 150 },
		events: [
			event('bird', 11.9, -49, -52, 9, 'A bird, high up outside'),
			event('door', 49.3, -44, 38, 12, 'A heavy door swings shut'),
			event('pipe', 97.6, -50, -66, 7.7, 'Metal ticks'),
			event('chair', 138.2, -45, 12, 4.8, 'A bench creaks'),
			event('bird', 176.4, -50, -58, 10, 'The bird again'),
			event('floorboard', 213.7, -46, -9, 5.5, 'Wood creaks')
		]
	},
	{
		slug: 'ai',
		durationSeconds: 305,
		rmsDbfs: -79.5,
		description: 'Nobody is here. Relays click at long intervals.',
		background: 'A transformer hums, and a fan turns',
		dimensionsMetres: { length: 9.6, width: 3.4, height: 2.8 },
		absorption: { hz125: 0.09, hz250: 0.1, hz500: 0.11, hz1000: 0.12, hz2000: 0.13, hz4000: 0.16 },
		ventilation: {
			levelDb: -5,
			tiltDbPerOctave: -2.8,
			rollOffHz: 6100,
			driftDb: 0.4,
			driftSeconds: 30,
			fan: { hz: 412, levelDb: -5 }
		},
		mains: {
			harmonics: [
				{ multiple: 1, levelDb: -11 },
				{ multiple: 2, levelDb: 0 },
				{ multiple: 4, levelDb: -4 },
				{ multiple: 6, levelDb: -7 },
				{ multiple: 8, levelDb: -11 },
				{ multiple: 10, levelDb: -13 },
				{ multiple: 12, levelDb: -16 },
				{ multiple: 16, levelDb: -20 },
				{ multiple: 20, levelDb: -23 },
				{ multiple: 28, levelDb: -27 }
			],
			balance: 0.25
		},
		preamplifier: { levelDb: -9 },
		beyondTheWall: { kind: 'none', levelDb: 0, wallHz: 100 },
		events: [
			event('switch', 30, -51, 30, 2.1, 'A relay clicks'),
			event('switch', 90, -53, -35, 2.8, 'Another relay'),
			event('switch', 150, -51, 30, 2.1, 'A relay clicks'),
			event('switch', 210, -53, -35, 2.8, 'Another relay'),
			event('switch', 270, -51, 30, 2.1, 'A relay clicks')
		]
	},
	{
		slug: 'companies',
		durationSeconds: 296,
		rmsDbfs: -68,
		description: 'Cars go by. Somewhere a door closes, then nobody comes.',
		background: 'A road beside a long bare passage',
		dimensionsMetres: { length: 15.8, width: 2.7, height: 3.4 },
		absorption: { hz125: 0.06, hz250: 0.07, hz500: 0.09, hz1000: 0.1, hz2000: 0.11, hz4000: 0.14 },
		ventilation: {
			levelDb: -6,
			tiltDbPerOctave: -4.4,
			rollOffHz: 3900,
			driftDb: 1.1,
			driftSeconds: 13
		},
		mains: {
			harmonics: [
				{ multiple: 1, levelDb: -20 },
				{ multiple: 2, levelDb: -15 },
				{ multiple: 6, levelDb: -22 }
			],
			balance: -0.35
		},
		preamplifier: { levelDb: -21 },
		beyondTheWall: { kind: 'road', levelDb: 0, wallHz: 420 },
		events: [
			event('switch', 24.6, -45, -50, 3.2, 'A light is switched off'),
			event('door', 70.4, -40, 66, 8.5, 'A door closes'),
			event('pipe', 131.7, -48, -14, 3.9, 'A radiator ticks'),
			event('floorboard', 178.5, -44, 22, 4.1, 'The floor creaks'),
			event('cloth', 224.3, -52, 5, 1.7, 'Cloth moves'),
			event('door', 271.8, -44, -72, 8.5, 'Another door, further off')
		]
	}
];

function event(
	kind: EventKind,
	atSeconds: number,
	peakDbfs: number,
	azimuthDegrees: number,
	distanceMetres: number,
	words: string
): RoomEvent {
	return { kind, atSeconds, peakDbfs, azimuthDegrees, distanceMetres, words };
}
