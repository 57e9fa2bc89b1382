import type { EventKind } from '../../src/content/rooms';
import { sampleRate } from '../../src/lib/signal/pcm';
import { bandPass, gentleLowPass, highPass, inSeries, lowPass } from './filters';
import type { Random } from './random';
import { addBurst, addChirp, addRinging } from './sound-elements';

/** Makes a sound as heard nearby, mono and without a room, at an arbitrary level. */
export type SoundMaker = (random: Random) => Float64Array;

/** How each kind of event sounds. */
export const sounds: Readonly<Record<EventKind, SoundMaker>> = {
	bird,
	chair,
	cloth,
	door,
	drip,
	floorboard,
	pipe,
	string,
	switch: relay
};

function silence(seconds: number): Float64Array {
	return new Float64Array(Math.round(seconds * sampleRate));
}

/** Stick and slip: a rattle of small impacts whose rate rises and falls, each ringing the wood. */
function addCreak(
	sound: Float64Array,
	random: Random,
	creak: {
		atSeconds: number;
		seconds: number;
		slipsPerSecond: number;
		hz: readonly number[];
		gain: number;
	}
): void {
	const end = creak.atSeconds + creak.seconds;
	for (let at = creak.atSeconds; at < end;) {
		const t = (at - creak.atSeconds) / creak.seconds;
		const force = 4 * t * (1 - t);
		for (const hz of creak.hz) {
			addRinging(sound, at, {
				hz: hz * random.between(0.97, 1.03) * (1 + 0.12 * t),
				amplitude: creak.gain * (0.2 + 0.8 * force) * random.between(0.4, 1),
				decaySeconds: random.between(0.02, 0.05)
			});
		}
		at += random.between(0.6, 1.5) / (creak.slipsPerSecond * (0.6 + force));
	}
}

function floorboard(random: Random): Float64Array {
	const sound = silence(3.6);
	const pitch = random.between(0.85, 1.2);
	let at = 0.01;
	let strength = 1;
	// The weight comes down once; then the board and its neighbours settle.
	for (let step = 0; step < 4; step++) {
		for (const [hz, amplitude, decaySeconds] of [
			[92, 1, 0.42],
			[167, 0.7, 0.3],
			[251, 0.42, 0.22],
			[418, 0.26, 0.15],
			[730, 0.15, 0.1],
			[1490, 0.08, 0.05]
		] as const) {
			addRinging(sound, at, { hz: hz * pitch, amplitude: amplitude * strength, decaySeconds });
		}
		addBurst(sound, random, {
			atSeconds: at,
			riseSeconds: 0.0008,
			fallSeconds: 0.012,
			gain: 1.5 * strength,
			filter: gentleLowPass(5200)
		});
		at += random.between(0.5, 0.9);
		strength *= random.between(0.12, 0.3);
	}
	addCreak(sound, random, {
		atSeconds: 0.12,
		seconds: random.between(0.7, 1.2),
		slipsPerSecond: 46,
		hz: [310 * pitch, 690 * pitch, 1340 * pitch],
		gain: 0.17
	});
	return sound;
}

function chair(random: Random): Float64Array {
	const sound = silence(1.6);
	const pitch = random.between(0.85, 1.25);
	addCreak(sound, random, {
		atSeconds: 0.02,
		seconds: random.between(0.5, 0.9),
		slipsPerSecond: 62,
		hz: [430 * pitch, 910 * pitch, 1860 * pitch],
		gain: 0.5
	});
	addCreak(sound, random, {
		atSeconds: random.between(0.9, 1.1),
		seconds: 0.25,
		slipsPerSecond: 80,
		hz: [520 * pitch, 1190 * pitch],
		gain: 0.3
	});
	addRinging(sound, 0.015, { hz: 128 * pitch, amplitude: 0.5, decaySeconds: 0.2 });
	return sound;
}

function pipe(random: Random): Float64Array {
	const sound = silence(3.4);
	const pitch = random.between(0.8, 1.3);
	let at = 0.01;
	let strength = 1;
	const ticks = 2 + Math.floor(random.unit() * 3);
	for (let tick = 0; tick < ticks; tick++) {
		for (const [hz, amplitude, decaySeconds] of [
			[684, 0.8, 0.5],
			[1530, 1, 0.42],
			[2710, 0.7, 0.3],
			[4230, 0.45, 0.2],
			[6060, 0.25, 0.12]
		] as const) {
			addRinging(sound, at, {
				hz: hz * pitch,
				amplitude: amplitude * strength * random.between(0.7, 1),
				decaySeconds
			});
		}
		at += random.between(0.35, 0.95);
		strength *= random.between(0.35, 0.75);
	}
	return sound;
}

function door(random: Random): Float64Array {
	const sound = silence(2.2);
	addCreak(sound, random, {
		atSeconds: 0.01,
		seconds: 0.7,
		slipsPerSecond: 38,
		hz: [260, 540, 1120],
		gain: 0.12
	});
	for (const [hz, amplitude, decaySeconds] of [
		[47, 1, 0.6],
		[78, 0.9, 0.45],
		[113, 0.6, 0.3],
		[196, 0.3, 0.18]
	] as const) {
		addRinging(sound, 0.85, { hz: hz * random.between(0.95, 1.05), amplitude, decaySeconds });
	}
	addBurst(sound, random, {
		atSeconds: 0.848,
		riseSeconds: 0.002,
		fallSeconds: 0.06,
		gain: 1,
		filter: lowPass(900)
	});
	// The latch.
	for (const hz of [1310, 2470, 3900]) {
		addRinging(sound, 0.91, { hz, amplitude: 0.16, decaySeconds: 0.05 });
	}
	return sound;
}

function cloth(random: Random): Float64Array {
	const sound = silence(1.8);
	let at = 0;
	const strokes = 2 + Math.floor(random.unit() * 2);
	for (let stroke = 0; stroke < strokes; stroke++) {
		addBurst(sound, random, {
			atSeconds: at,
			riseSeconds: random.between(0.08, 0.18),
			fallSeconds: random.between(0.15, 0.35),
			gain: random.between(0.5, 1),
			filter: inSeries(highPass(420), bandPass(1900, 0.5), gentleLowPass(6000))
		});
		at += random.between(0.3, 0.5);
	}
	return sound;
}

function relay(random: Random): Float64Array {
	const sound = silence(0.5);
	for (const [at, strength] of [
		[0.004, 1],
		[random.between(0.016, 0.03), 0.5],
		[random.between(0.11, 0.19), 0.35]
	] as const) {
		for (const [hz, decaySeconds] of [
			[320, 0.06],
			[1270, 0.035],
			[2960, 0.025],
			[5440, 0.014],
			[8900, 0.008]
		] as const) {
			addRinging(sound, at, {
				hz: hz * random.between(0.97, 1.03),
				amplitude: strength * random.between(0.5, 1),
				decaySeconds
			});
		}
	}
	return sound;
}

function drip(random: Random): Float64Array {
	const sound = silence(0.6);
	addBurst(sound, random, {
		atSeconds: 0.004,
		riseSeconds: 0.0005,
		fallSeconds: 0.006,
		gain: 0.5,
		filter: highPass(900)
	});
	const hz = random.between(780, 1150);
	// The bubble shrinks as it closes, so its note rises.
	addChirp(sound, {
		atSeconds: 0.022,
		seconds: 0.09,
		fromHz: hz,
		toHz: hz * 1.7,
		amplitude: 1,
		shape: 'struck'
	});
	return sound;
}

function string(random: Random): Float64Array {
	const sound = silence(6);
	const hz = random.between(98, 196);
	for (let partial = 1; partial <= 12; partial++) {
		// A stiff string's partials are slightly above the harmonics.
		const stretched = partial * Math.sqrt(1 + 0.0004 * partial * partial);
		for (const beat of [1, 1.0009]) {
			addRinging(sound, 0.01, {
				hz: hz * stretched * beat,
				amplitude: (random.between(0.4, 1) / partial) * (partial === 1 ? 0.6 : 1),
				decaySeconds: 4.6 / (1 + 0.22 * partial)
			});
		}
	}
	return sound;
}

function bird(random: Random): Float64Array {
	const sound = silence(4.2);
	const base = random.between(2900, 4100);
	let at = 0.05;
	while (at < 3.6) {
		const notes = 2 + Math.floor(random.unit() * 4);
		const rises = random.unit() < 0.5;
		for (let note = 0; note < notes && at < 3.8; note++) {
			const hz = base * random.between(0.85, 1.25);
			const seconds = random.between(0.05, 0.14);
			addChirp(sound, {
				atSeconds: at,
				seconds,
				fromHz: rises ? hz * 0.8 : hz * 1.15,
				toHz: rises ? hz * 1.2 : hz * 0.75,
				amplitude: random.between(0.4, 1),
				shape: 'sung'
			});
			at += seconds + random.between(0.03, 0.08);
		}
		at += random.between(0.35, 0.9);
	}
	// Through the window.
	gentleLowPass(3600).process(sound);
	return sound;
}
