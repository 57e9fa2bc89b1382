import fc from 'fast-check';
import type { Seed } from './seeds';

/** Values at which sizes and counts break. */
const edges = [
	0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff
];

/** A change to a file; `at` and `length` are shares of it. */
type Damage =
	| { readonly kind: 'byte'; readonly at: number; readonly value: number }
	| { readonly kind: 'number'; readonly at: number; readonly value: number; readonly big: boolean }
	| { readonly kind: 'cut'; readonly at: number }
	| { readonly kind: 'remove' | 'repeat'; readonly at: number; readonly length: number };

/** Even: `fc.double` draws from all representations, most of which are next to nothing. */
const share = fc.nat(0x7fff_ffff).map((x) => x / 0x7fff_ffff);
/** Most places are near the beginning, where headers are. */
const place = fc.oneof(
	{ weight: 7, arbitrary: share.map((x) => x ** 4) },
	{ weight: 3, arbitrary: share }
);
const damage: fc.Arbitrary<Damage> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({ kind: fc.constant('byte' as const), at: place, value: fc.nat(255) })
	},
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('number' as const),
			at: place,
			value: fc.constantFrom(...edges),
			big: fc.boolean()
		})
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: place }) },
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constantFrom('remove' as const, 'repeat' as const),
			at: place,
			length: share.map((x) => x ** 3)
		})
	}
);

/** A seed, by its name, and up to eight changes to it. */
export interface DamagedSeed {
	readonly name: string;
	readonly damages: readonly Damage[];
}

/** Any of the seeds with any changes. */
export function anyDamagedSeed(seeds: readonly Seed[]): fc.Arbitrary<DamagedSeed> {
	return fc.record({
		name: fc.constantFrom(...seeds.map(({ name }) => name)),
		damages: fc.array(damage, { minLength: 1, maxLength: 8 })
	});
}

/** The file that a damaged seed is. */
export function damagedFile(
	seeds: readonly Seed[],
	{ name, damages }: DamagedSeed
): Pick<Seed, 'bytes' | 'ending'> {
	const seed = seeds.find((candidate) => candidate.name === name);
	if (!seed) throw new Error(`no seed ${name}`);
	let bytes: Buffer = Buffer.from(seed.bytes);
	for (const damage of damages) if (bytes.length > 8) bytes = applied(bytes, damage);
	return { ending: seed.ending, bytes };
}

function applied(bytes: Buffer, damage: Damage): Buffer {
	const at = Math.floor(damage.at * (bytes.length - 4));
	switch (damage.kind) {
		case 'byte':
			bytes[at] = damage.value;
			return bytes;
		case 'number':
			if (damage.big) bytes.writeUInt32BE(damage.value, at);
			else bytes.writeUInt32LE(damage.value, at);
			return bytes;
		case 'cut':
			return bytes.subarray(0, at);
		case 'remove':
		case 'repeat': {
			const end = at + Math.floor(damage.length * (bytes.length - at));
			return damage.kind === 'remove'
				? Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)])
				: Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
		}
	}
}
