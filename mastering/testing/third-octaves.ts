import { powerDbfs } from '../../src/lib/signal/decibels';
import { sampleRate, type StereoPcm } from '../../src/lib/signal/pcm';
import { hann, PowerSpectrum } from '../../src/lib/signal/power-spectrum';

const size = 16_384;

/** Mean level of each third-octave band from 25 Hz to 16 kHz, both channels, in dBFS. */
export function thirdOctaveDbfs({ left, right }: StereoPcm): { hz: number; dbfs: number }[] {
	const spectrum = new PowerSpectrum(hann(size));
	const sum = new Float64Array(size / 2);
	let windows = 0;
	for (let start = 0; start + size <= left.length; start += size / 2, windows++) {
		const powers = spectrum.of(left, right, start);
		for (const [k, power] of powers.entries()) sum[k] = (sum[k] ?? 0) + power;
	}
	const bands: { hz: number; dbfs: number }[] = [];
	for (let n = -16; n <= 12; n++) {
		const hz = 1000 * 2 ** (n / 3);
		const from = (hz * 2 ** (-1 / 6) * size) / sampleRate;
		const to = (hz * 2 ** (1 / 6) * size) / sampleRate;
		let power = 0;
		for (let k = Math.floor(from); k <= Math.ceil(to); k++) {
			const share = Math.min(to, k + 0.5) - Math.max(from, k - 0.5);
			if (share > 0) power += share * (sum[k] ?? 0);
		}
		bands.push({ hz, dbfs: powerDbfs(power / windows) });
	}
	return bands;
}
