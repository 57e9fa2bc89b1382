/** Levels in dB over time: `bandCount` of them per frame, frame by frame. */
export interface BandLevels {
	readonly bandCount: number;
	readonly levelsDb: Float32Array;
}

/** What is usual in every band about a moment, and what is not. */
export interface BandFloor {
	/** By how much each level of {@link BandLevels} stands above the floor of its band then, dB. */
	readonly riseDb: Float32Array;
	/** By how much it would have to, to be clearly above it, dB. */
	readonly clearDb: Float32Array;
}

/** The floor is found anew every 2 s, from 9 s on either side: rooms and rain change slowly. */
const stretchFrames = 94;
const stretchesAround = 4;

/** Whatever the floor does, less than a doubling of the amplitude is not clear. */
const leastClearDb = 6;

/**
 * A band is clearly above its floor when it exceeds the median by this many times what a tenth of
 * the time exceeds it by. Bands of few bins waver more, and so does rain: they need more. Chosen for
 * noise of four degrees of freedom to exceed it less than once in an hour in any band.
 */
const clearSpreads = 3.5;

/** The floor of each band: the median of the seconds about a moment. */
export function bandFloor({ bandCount, levelsDb }: BandLevels): BandFloor {
	const frames = levelsDb.length / bandCount;
	const riseDb = new Float32Array(levelsDb.length);
	const clearDb = new Float32Array(levelsDb.length);
	for (let start = 0; start < frames; start += stretchFrames) {
		const end = Math.min(frames, start + stretchFrames);
		const from = Math.max(0, start - stretchesAround * stretchFrames);
		const to = Math.min(frames, end + stretchesAround * stretchFrames);
		const around = new Float32Array(to - from);
		const [middle, high] = [0.5, 0.9].map((share) => Math.floor((around.length - 1) * share)) as [
			number,
			number
		];
		for (let band = 0; band < bandCount; band++) {
			for (let i = from; i < to; i++) around[i - from] = levelsDb[i * bandCount + band] as number;
			const medianDb = selected(around, middle);
			// What is above the median stands behind it by now.
			const spreadDb = selected(around, high, middle) - medianDb;
			const clear = Math.max(leastClearDb, clearSpreads * spreadDb);
			for (let at = start * bandCount + band; at < end * bandCount; at += bandCount) {
				riseDb[at] = (levelsDb[at] as number) - medianDb;
				clearDb[at] = clear;
			}
		}
	}
	return { riseDb, clearDb };
}

/**
 * The number that stands at a place once they are sorted; changes their order (Hoare's Find).
 * @param from No number behind this place may be less than one before it.
 */
function selected(numbers: Float32Array, place: number, from = 0): number {
	let [low, high] = [from, numbers.length - 1];
	while (low < high) {
		const pivot = numbers[place] as number;
		let [i, j] = [low, high];
		while (i <= j) {
			while ((numbers[i] as number) < pivot) i++;
			while ((numbers[j] as number) > pivot) j--;
			if (i > j) break;
			const swapped = numbers[i] as number;
			numbers[i++] = numbers[j] as number;
			numbers[j--] = swapped;
		}
		if (j < place) low = i;
		if (i > place) high = j;
	}
	return numbers[place] as number;
}
