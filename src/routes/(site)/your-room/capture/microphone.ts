import { sampleRate } from '$lib/signal/pcm';
import { PROCESSOR_NAME, type Block } from './block';
// Compiled separately and served from this site, like every worker; the import gives its address.
import processorUrl from './processor?worker&url';

/** Why nothing can be recorded, or why a recording has ended. */
export type Fault =
	| 'busy'
	| 'denied'
	| 'failed'
	| 'full'
	| 'hidden'
	| 'no-device'
	| 'other-tab'
	| 'slept'
	| 'stalled'
	| 'unplugged'
	| 'unsupported'
	| 'withdrawn';

/** An error that the page has a message for. */
export class CaptureError extends Error {
	constructor(readonly fault: Fault) {
		super(fault);
	}
}

/** Receives what a microphone sends. */
export interface MicrophoneListener {
	onblock(block: Block): void;
	/** The system mutes the microphone, or no longer does. */
	onmute(muted: boolean): void;
	/** The microphone has stopped for good. */
	onended(fault: Fault): void;
}

/** A microphone that is on. */
export interface Microphone {
	/** As the browser names it. */
	readonly label: string;
	readonly sampleRateHz: number;
	/** The device's own rate, where the browser tells. */
	readonly deviceRateHz: number | undefined;
	readonly channels: 1 | 2;
	/** Switches it off. */
	close(): void;
}

/** As the device hears it: no help meant for calls. */
const constraints = {
	echoCancellation: false,
	noiseSuppression: false,
	autoGainControl: false,
	voiceIsolation: false,
	sampleRate: { ideal: sampleRate },
	channelCount: { ideal: 2 }
} satisfies MediaTrackConstraints & { voiceIsolation: boolean };

/**
 * Asks for the microphone and switches it on.
 * @throws CaptureError
 */
export async function openMicrophone(listener: MicrophoneListener): Promise<Microphone> {
	const devices = navigator.mediaDevices as MediaDevices | undefined;
	if (!devices || !('AudioWorkletNode' in globalThis)) throw new CaptureError('unsupported');
	setSession('play-and-record');
	let stream: MediaStream | undefined;
	let context: AudioContext | undefined;
	const close = () => {
		for (const track of stream?.getTracks() ?? []) track.stop();
		void context?.close().catch(() => undefined);
		setSession('auto');
	};
	try {
		stream = await devices.getUserMedia({ audio: constraints });
		const [track] = stream.getAudioTracks();
		if (!track) throw new CaptureError('no-device');
		track.addEventListener('ended', () => {
			void whyEnded().then((fault) => {
				listener.onended(fault);
			});
		});
		for (const type of ['mute', 'unmute']) {
			track.addEventListener(type, () => {
				listener.onmute(track.muted);
			});
		}
		const source = openSource(stream);
		context = source.context as AudioContext;
		await context.audioWorklet.addModule(processorUrl);
		const { channelCount, sampleRate: deviceRateHz } = track.getSettings();
		const channels = channelCount === 2 ? 2 : 1;
		const node = new AudioWorkletNode(context, PROCESSOR_NAME, {
			channelCount: channels,
			channelCountMode: 'explicit',
			processorOptions: { channels }
		});
		node.port.onmessage = ({ data }: MessageEvent<Block>) => {
			listener.onblock(data);
		};
		source.connect(node);
		// Some browsers run only what leads to the loudspeaker. It sends silence.
		node.connect(context.destination);
		await context.resume();
		return { label: track.label, sampleRateHz: context.sampleRate, deviceRateHz, channels, close };
	} catch (error) {
		close();
		throw error instanceof CaptureError ? error : new CaptureError(faultOf(error));
	}
}

/** Firefox takes a microphone only at the rate that its own device runs at. */
function openSource(stream: MediaStream): MediaStreamAudioSourceNode {
	const context = new AudioContext({ sampleRate, latencyHint: 'playback' });
	try {
		return context.createMediaStreamSource(stream);
	} catch {
		void context.close();
		return new AudioContext({ latencyHint: 'playback' }).createMediaStreamSource(stream);
	}
}

function faultOf(error: unknown): Fault {
	switch (error instanceof DOMException ? error.name : '') {
		case 'NotAllowedError':
		case 'SecurityError':
			return 'denied';
		case 'NotFoundError':
		case 'OverconstrainedError':
			return 'no-device';
		case 'NotReadableError':
			return 'busy';
		default:
			return 'failed';
	}
}

async function whyEnded(): Promise<Fault> {
	try {
		const name = 'microphone' as PermissionName;
		const { state } = await navigator.permissions.query({ name });
		return state === 'granted' ? 'unplugged' : 'withdrawn';
	} catch {
		return 'unplugged';
	}
}

/** On an iPhone, sound that plays “under the mute switch” keeps the microphone off. */
function setSession(type: string): void {
	const { audioSession } = navigator as Navigator & { audioSession?: { type: string } };
	if (audioSession) audioSession.type = type;
}
