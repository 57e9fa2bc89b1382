import { execFileSync } from 'node:child_process';

/** A recording as it might come from a studio, synthesised. */
export interface StudioCase {
	readonly name: string;
	/** The bytes of a 24-bit WAV file. */
	readonly bytes: Uint8Array;
}

const seconds = 12;

/** Pink noise, different in each channel. FFmpeg's has −14.2 dBFS RMS. */
function roomTone(rmsDbfs: number): string {
	const noise = (seed: number) => `anoisesrc=r=48000:c=pink:seed=${seed}:d=${seconds}:a=1`;
	return `${noise(1)}[l];${noise(2)}[r];[l][r]join,volume=${rmsDbfs + 14.2}dB`;
}

/** Room tone with something else in both channels, as an expression of time. */
function roomWith(rmsDbfs: number, expression: string, filters = 'anull'): string {
	const added = `aevalsrc='${expression}':s=48000:d=${seconds},${filters},aformat=channel_layouts=stereo`;
	return `${roomTone(rmsDbfs)}[room];${added}[added];[room][added]amix=normalize=0`;
}

/** Sines: amplitudes in dBFS by frequency. */
function sines(levels: Readonly<Record<number, number>>): string {
	return Object.entries(levels)
		.map(([hz, dbfs]) => `${10 ** (dbfs / 20)}*sin(2*PI*${hz}*t)`)
		.join('+');
}

/** In FFmpeg's notation. */
const graphs: Readonly<Record<string, string>> = {
	'low cut at 80 Hz': `${roomTone(-60)},highpass=f=80,highpass=f=80`,
	'low cut at 150 Hz': `${roomTone(-60)},highpass=f=150,highpass=f=150`,
	'mains hum': roomWith(-72, sines({ 50: -58, 100: -66, 150: -62, 250: -74, 350: -80 })),
	'a voice': roomWith(
		-66,
		// Syllables of a sawtooth, through three formants.
		'0.2*(mod(t*(110+8*sin(2*PI*0.7*t)),1)-0.5)*pow(max(0,sin(2*PI*1.9*t)),2)*gt(sin(2*PI*0.21*t),-0.3)',
		'asplit=3[a][b][c];[a]bandpass=f=550:t=h:w=90[x];[b]bandpass=f=1450:t=h:w=120,volume=-8dB[y];[c]bandpass=f=2550:t=h:w=160,volume=-14dB[z];[x][y][z]amix=inputs=3:normalize=0,volume=-18dB'
	),
	'traffic rumble': `${roomTone(-72)}[room];anoisesrc=r=48000:c=brown:seed=3:d=${seconds}:a=0.05,lowpass=f=60,lowpass=f=60,aformat=channel_layouts=stereo[added];[room][added]amix=normalize=0`,
	'a whine': roomWith(-70, sines({ 8000: -76, 15_625: -72 })),
	'unequal channels': `${roomTone(-50)},pan=stereo|c0=c0|c1=0.1*c1`,
	'brickwall at 16 kHz': `${roomTone(-60)},aresample=32000:filter_size=128,aresample=48000:filter_size=128`,
	'DC and dither': `${roomTone(-96)},dcshift=0.0008,aresample=osf=s16:dither_method=triangular`,
	clicks: roomWith(-66, '0.03*lt(mod(t,1.3),0.00004)-0.02*lt(mod(t+0.4,2.1),0.00004)')
};

/**
 * Makes every case with FFmpeg.
 * @throws Error when it isn't installed or fails.
 */
export function studioCases(): StudioCase[] {
	const output = ['-c:a', 'pcm_s24le', '-f', 'wav', '-bitexact', 'pipe:1'];
	return Object.entries(graphs).map(([name, graph]) => ({
		name,
		bytes: execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', graph, ...output], {
			maxBuffer: 100_000_000
		})
	}));
}
