import { thirdOctaveHz } from '../../content/third-octaves';

/** What full scale is taken to reach at the ear: a loud system. */
const fullScaleDbSpl = 100;

/** Steps of “Listen closer”, in dB: what is inaudible at one may be audible at another. */
const gainsDb = [0, 12, 24, 36, 48];

/**
 * Which third octaves a listener could hear at some setting of “Listen closer”: those above the
 * threshold in quiet and above what the other bands mask. Each band masks alone, which judges more
 * bands than adding them up would.
 *
 * Threshold: Terhardt, “Calculating virtual pitch”, Hearing Research 1 (1979), equation 1.
 * Masking: ISO/IEC 11172-3:1993, annex D.1, step 6 (psychoacoustic model 1, non-tonal maskers).
 * @param levelsDbfs One level per band of {@link thirdOctaveHz}.
 * @param maskersDbfs The levels they are heard with.
 */
export function audibleBands(
	levelsDbfs: readonly number[],
	maskersDbfs: readonly number[] = levelsDbfs
): boolean[] {
	return thirdOctaveHz.map((hz, band) =>
		gainsDb.some((gainDb) => {
			const toDbSpl = (dbfs: number) => dbfs + fullScaleDbSpl + gainDb;
			const own = toDbSpl(levelsDbfs[band] ?? -Infinity);
			if (own <= thresholdDbSpl(hz)) return false;
			return maskersDbfs.every(
				(dbfs, masker) => masker === band || own > maskedDbSpl(toDbSpl(dbfs), masker, band)
			);
		})
	);
}

/** The threshold of hearing in quiet. */
function thresholdDbSpl(hz: number): number {
	const kHz = hz / 1000;
	return 3.64 * kHz ** -0.8 - 6.5 * Math.exp(-0.6 * (kHz - 3.3) ** 2) + 1e-3 * kHz ** 4;
}

/** Up to which level a band masks another. */
function maskedDbSpl(maskerDbSpl: number, masker: number, masked: number): number {
	const maskerBark = barkOf[masker] ?? 0;
	const distance = (barkOf[masked] ?? 0) - maskerBark;
	const index = -1.525 - 0.175 * maskerBark - 0.5;
	return maskerDbSpl + index + spreadDb(distance, maskerDbSpl);
}

/** How masking falls off with the distance in Bark, upwards less than downwards. */
function spreadDb(distance: number, maskerDbSpl: number): number {
	if (distance < -3 || distance >= 8) return -Infinity;
	if (distance < -1) return 17 * (distance + 1) - (0.4 * maskerDbSpl + 6);
	if (distance < 0) return (0.4 * maskerDbSpl + 6) * distance;
	if (distance < 1) return -17 * distance;
	return -(distance - 1) * (17 - 0.15 * maskerDbSpl) - 17;
}

/** Critical-band rate: Zwicker and Terhardt, JASA 68 (1980), 1523. */
const barkOf = thirdOctaveHz.map(
	(hz) => 13 * Math.atan(0.00076 * hz) + 3.5 * Math.atan((hz / 7500) ** 2)
);
