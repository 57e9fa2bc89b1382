const sampleRateHz = 48_000;

/** The frequency of a made recording's tone. */
export const toneHz = 997;

/** A WAV file of 32-bit floating-point samples: a quiet tone, with full-scale bangs in it. */
export function makeRecording(
	seconds: number,
	toneDbfs: number,
	bangsAtSeconds: readonly number[] = []
): Buffer {
	const frames = seconds * sampleRateHz;
	const amplitude = 10 ** (toneDbfs / 20);
	const samples = Float32Array.from(
		{ length: frames },
		(_, frame) => amplitude * Math.sin((2 * Math.PI * toneHz * frame) / sampleRateHz)
	);
	for (const at of bangsAtSeconds) {
		const start = Math.round(at * sampleRateHz);
		for (let frame = 0; frame < sampleRateHz / 20; frame++) {
			samples[start + frame] = Math.floor(frame / 120) % 2 === 0 ? 1 : -1;
		}
	}
	const header = Buffer.alloc(44);
	header.write('RIFF', 0);
	header.writeUInt32LE(36 + samples.byteLength, 4);
	header.write('WAVEfmt ', 8);
	header.writeUInt32LE(16, 16);
	header.writeUInt16LE(3, 20);
	header.writeUInt16LE(1, 22);
	header.writeUInt32LE(sampleRateHz, 24);
	header.writeUInt32LE(sampleRateHz * 4, 28);
	header.writeUInt16LE(4, 32);
	header.writeUInt16LE(32, 34);
	header.write('data', 36);
	header.writeUInt32LE(samples.byteLength, 40);
	return Buffer.concat([header, Buffer.from(samples.buffer)]);
}
