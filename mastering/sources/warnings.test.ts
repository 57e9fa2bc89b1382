import { AV_SAMPLE_FMT_FLTP } from 'node-av';
import { describe, expect, it } from 'vitest';
import { AudioGraph } from '../filter-graph';
import { sinePcm, whitePcm } from '../testing/signals';
import type { SoundShape } from './sound-file';
import { Examination } from './warnings';

const rate = 48_000;
const shape: SoundShape = { rate, channelCount: 2, bits: 24, codec: 'pcm_s24le', lossy: false };
const room = whitePcm(10 ** (-70 / 20), 3);

describe('Examination', () => {
	it('has nothing to say of a good recording', () => {
		expect(examined([room.left, room.right])).toEqual([]);
	});

	it('finds clipping, how often and where', () => {
		const left = room.left.slice();
		left.fill(1, 48_000, 48_005);
		left.fill(-1, 96_000, 96_003);
		// Twice the largest value is chance.
		left.fill(1, 120_000, 120_002);
		expect(examined([left, room.right])).toContainEqual(
			expect.stringMatching(
				/^clips: samples at full scale in 2 places, the first at 0:01\.0; export it/
			)
		);
	});

	it.each([
		[-61, false],
		[-59, true]
	])('finds an offset above −60 dBFS: %i', (dbfs, found) => {
		const offset = 10 ** (dbfs / 20);
		const left = room.left.map((x) => x + offset);
		const findings = examined([left, room.right]).filter((text) => text.includes('DC offset'));
		expect(findings).toHaveLength(found ? 1 : 0);
		if (found) expect(findings[0]).toMatch(/of −(58\.9|59\.0|59\.1) dBFS/);
	});

	it.each([
		[0.45, false],
		[0.55, true]
	])('finds digital silence of more than half a second: %f s', (seconds, found) => {
		const [left, right] = [room.left.slice(), room.right.slice()];
		for (const channel of [left, right]) channel.fill(0, 60_000, 60_000 + seconds * rate);
		const findings = examined([left, right]);
		expect(findings).toHaveLength(found ? 1 : 0);
		if (found) expect(findings[0]).toMatch(/^has true digital silence: 0\.55 s from 0:01\.2;/);
	});

	it('finds silence that lasts to the end', () => {
		const left = room.left.slice();
		left.fill(0, 100_000);
		expect(examined([left])[0]).toMatch(/^has true digital silence: 0\.92 s from 0:02\.0;/);
	});

	it('finds 16 bits, and says what floor they make', () => {
		expect(examined([room.left, room.right], { bits: 16 })).toEqual([
			'has 16 bits: rounding alone puts its noise floor at −101 dBFS; export it as 24-bit or 32-bit float.'
		]);
		const rounded = (samples: Float32Array) => samples.map((x) => Math.round(x * 32_768) / 32_768);
		expect(examined([rounded(room.left), rounded(room.right)])[0]).toMatch(
			/^has 16 bits in a 24-bit file: .* −101 dBFS/
		);
	});

	it('finds one channel put into both, and channels against each other', () => {
		expect(examined([room.left, room.left.slice()])[0]).toMatch(
			/^has the same sound in both channels/
		);
		expect(examined([room.left, room.left.map((x) => -x)])[0]).toMatch(
			/^has its channels in opposite phase/
		);
		expect(examined([room.left])).toEqual([]);
	});

	it.each([
		[-31, false],
		[-29, true]
	])('finds what is not silent: %i dBFS RMS', (dbfs, found) => {
		const { left, right } = whitePcm(10 ** (dbfs / 20), 2);
		const findings = examined([left, right]);
		expect(findings).toHaveLength(found ? 1 : 0);
		if (found) expect(findings[0]).toMatch(/^has a level of −29\.0 dBFS RMS, which is loud/);
	});

	it('finds what was upsampled, and from where', () => {
		// Noise at 48 kHz taken to 96 kHz by a long filter that passes up to 24 kHz.
		const upsampled = [room.left, room.right].map((samples) =>
			twiceTheRate(samples.subarray(0, rate))
		);
		const [finding, ...more] = examined(upsampled, { rate: 96_000 });
		expect(more).toEqual([]);
		const khz = Number(
			/^has nothing above (\S+) kHz, though its sample rate could carry 48\.0 kHz/.exec(
				finding ?? ''
			)?.[1]
		);
		expect(khz).toBeGreaterThan(22.5);
		expect(khz).toBeLessThan(24.8);
	});

	it('does not take what rolls off, or hums, for upsampled', () => {
		let state = 0;
		const soft = room.left.map((x) => (state += 0.1 * (x - state)));
		expect(examined([soft])).toEqual([]);
		const { left: hum } = sinePcm(5000, 0.01, 3);
		expect(examined([room.left.map((x, i) => x + (hum[i] ?? 0))])).toEqual([]);
	});

	it('says that a codec was lossy', () => {
		expect(examined([room.left, room.right], { lossy: true, codec: 'mp3float', bits: 0 })).toEqual([
			expect.stringMatching(/^is already lossy \(mp3float\)/)
		]);
	});
});

/** In blocks of odd lengths, as a decoder might give them. */
function examined(
	channels: readonly Float32Array[],
	like: Partial<SoundShape> = {}
): readonly string[] {
	const channelCount = channels.length;
	const examination = new Examination({ ...shape, channelCount, ...like });
	const input = { rate: like.rate ?? rate, channelCount, format: AV_SAMPLE_FMT_FLTP };
	using graph = new AudioGraph(input, `[in]${examination.filters}[out]`);
	const frames = channels[0]?.length ?? 0;
	for (let start = 0; start < frames; start += 4801) {
		graph.pushPlanes(channels.map((samples) => samples.subarray(start, start + 4801)));
	}
	graph.push(null);
	for (const frame of graph.pull()) examination.examine(frame);
	return examination.warnings();
}

function twiceTheRate(samples: Float32Array): Float32Array {
	const half = 60;
	const result = new Float32Array(2 * samples.length);
	for (let i = 0; i < result.length; i++) {
		let sum = 0;
		for (let k = (i >> 1) - half; k <= (i >> 1) + half; k++) {
			const t = i / 2 - k;
			const window = Math.abs(t) < half ? 0.5 + 0.5 * Math.cos((Math.PI * t) / half) : 0;
			const sinc = t === 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
			sum += (samples[k] ?? 0) * sinc * window;
		}
		result[i] = sum;
	}
	return result;
}
