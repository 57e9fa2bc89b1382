import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { VisitorRoom } from '../rooms/visitor-room';
import { BLOCK_FRAMES } from './block';
import { DeviceCheck } from './device-check';
import { LivePicture } from './live-picture';
import { CaptureError, type Fault, type MicrophoneListener } from './microphone';
import { Recorder } from './recorder.svelte';

const rate = 48_000;

let microphone: MicrophoneListener;
let closed: number;
let written: number[];
let beginning: () => Promise<void>;
let appending: () => Promise<void>;
/** Settles once the visitor has answered the browser. */
let granting: Promise<void>;
let recorded: (VisitorRoom | undefined)[];
let sent: number;

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('document', new EventTarget());
	vi.stubGlobal('navigator', {});
	closed = sent = 0;
	written = [];
	recorded = [];
	beginning = appending = () => Promise.resolve();
	granting = Promise.resolve();
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function makeRecorder({
	channels = 1,
	rateHz: sampleRateHz = rate,
	fault
}: { channels?: 1 | 2; rateHz?: number; fault?: Fault } = {}) {
	return new Recorder({
		loadAnalyses: () => Promise.resolve({ DeviceCheck, LivePicture }),
		openMicrophone: async (listener) => {
			await granting;
			if (fault) throw new CaptureError(fault);
			microphone = listener;
			const close = () => (closed += 1);
			return { label: 'a', sampleRateHz, deviceRateHz: sampleRateHz, channels, close };
		},
		openStore: () =>
			Promise.resolve({
				begin: async (room) => {
					await beginning();
					return {
						append: async (samples) => {
							await appending();
							written.push(...samples);
						},
						finish: (report) =>
							Promise.resolve({ ...room, ...report, frames: written.length / channels })
					};
				}
			}),
		onstart: () => undefined,
		onrecorded: (room) => {
			recorded.push(room);
		}
	});
}

/** Sends sound whose samples are all different. */
async function sound(seconds: number, { channels = 1, scale = 1e-6, rateHz = rate } = {}) {
	for (let i = 0; i < (seconds * rateHz) / BLOCK_FRAMES; i++) {
		await vi.advanceTimersByTimeAsync((BLOCK_FRAMES / rateHz) * 1000);
		const samples = Float32Array.from(
			{ length: BLOCK_FRAMES * channels },
			() => (sent++ % 9e6) * scale
		);
		microphone.onblock({ samples, atMs: Date.now() });
		await vi.advanceTimersByTimeAsync(0);
	}
}

const settled = () => vi.advanceTimersByTimeAsync(10);

it.each([1, 2] as const)('keeps every sample of a minute, with %i channels', async (channels) => {
	const recorder = makeRecorder({ channels });
	await recorder.start('legalise', 60);
	expect(recorder.state).toBe('countdown');
	await sound(5, { channels });
	expect(recorder.state).toBe('recording');
	const first = sent;
	await sound(61, { channels });
	await settled();
	expect(written).toHaveLength(60 * rate * channels);
	const wanted = Float32Array.from(written, (_, i) => ((first + i) % 9e6) * 1e-6);
	expect(written.every((sample, i) => sample === wanted[i])).toBe(true);
	expect(recorded).toMatchObject([{ slug: 'legalise', frames: 60 * rate, channels }]);
	expect(recorder.state).toBe('idle');
	expect(recorder.fault).toBeUndefined();
	expect(closed).toBe(1);
});

it('writes as it goes, so that little is lost with the tab', async () => {
	const recorder = makeRecorder();
	await recorder.start('the', 600);
	await sound(5);
	await sound(20);
	expect(20 * rate - written.length).toBeLessThan(2 * rate);
	await recorder.finish();
	expect(20 * rate - written.length).toBeLessThanOrEqual(0);
});

it('discards a recording cancelled during the countdown', async () => {
	const recorder = makeRecorder();
	await recorder.start('the', 60);
	await sound(2);
	await recorder.finish();
	expect([recorder.state, recorder.fault, closed, recorded]).toEqual(['idle', undefined, 1, []]);
});

it('switches off a microphone that is granted too late', async () => {
	let grant: () => void = () => undefined;
	granting = new Promise((resolve) => (grant = resolve));
	const recorder = makeRecorder();
	const starting = recorder.start('the', 60);
	await settled();
	expect(recorder.state).toBe('asking');
	await recorder.finish();
	grant();
	await starting;
	expect([recorder.state, closed]).toEqual(['idle', 1]);
	await recorder.start('the', 60);
	expect(recorder.state).toBe('countdown');
});

it('says why there is no microphone', async () => {
	const recorder = makeRecorder({ fault: 'denied' });
	await recorder.start('the', 60);
	expect([recorder.state, recorder.fault, recorder.keptSome]).toEqual(['idle', 'denied', false]);
});

it('records in one tab only', async () => {
	const request = (_: string, __: object, use: (lock: null) => void) => {
		use(null);
		return Promise.resolve();
	};
	vi.stubGlobal('navigator', { locks: { request } });
	const recorder = makeRecorder();
	await recorder.start('the', 60);
	expect([recorder.state, recorder.fault]).toEqual(['idle', 'other-tab']);
});

it.each([
	[
		'unplugged',
		() => {
			microphone.onended('unplugged');
		}
	],
	[
		'withdrawn',
		() => {
			microphone.onended('withdrawn');
		}
	],
	['stalled', () => vi.advanceTimersByTimeAsync(7000)],
	[
		'slept',
		async () => {
			vi.setSystemTime(Date.now() + 4000);
			await sound(0.1);
		}
	]
] as const)('keeps what it has when the microphone is %s', async (fault, happen) => {
	const recorder = makeRecorder();
	await recorder.start('the', 60);
	await sound(5);
	await sound(3);
	const before = sent;
	await happen();
	await settled();
	expect([recorder.state, recorder.fault, recorder.keptSome]).toEqual(['idle', fault, true]);
	expect(written.length).toBeGreaterThanOrEqual(3 * rate);
	expect(before - written.length).toBeLessThan(6 * rate);
	expect(recorded).toHaveLength(1);
	expect(closed).toBe(1);
});

it('ends when the page is hidden for a minute, but not for less', async () => {
	const recorder = makeRecorder();
	await recorder.start('the', 600);
	await sound(5);
	recorder.setHidden(true);
	await sound(50);
	recorder.setHidden(false);
	await sound(20);
	expect(recorder.state).toBe('recording');
	recorder.setHidden(true);
	await sound(61);
	await settled();
	expect([recorder.state, recorder.fault, closed]).toEqual(['idle', 'hidden', 1]);
	expect(recorded).toHaveLength(1);
});

it('says that nothing was kept when there was no space to begin with', async () => {
	beginning = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
	const recorder = makeRecorder();
	await recorder.start('the', 60);
	await sound(6);
	await settled();
	expect([recorder.state, recorder.fault, recorder.keptSome]).toEqual(['idle', 'full', false]);
	expect(recorded).toEqual([undefined]);
	expect(closed).toBe(1);
});

it('keeps what was written before the storage was full', async () => {
	const recorder = makeRecorder();
	await recorder.start('the', 60);
	await sound(5);
	await sound(3);
	const before = written.length;
	appending = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
	await sound(3);
	await settled();
	expect([recorder.state, recorder.fault, recorder.keptSome]).toEqual(['idle', 'full', true]);
	expect(recorded).toMatchObject([{ frames: before }]);
});

it.each([rate, 44_100])('says how much sound was lost, at %i Hz', async (rateHz) => {
	const recorder = makeRecorder({ rateHz });
	await recorder.start('the', 600);
	await sound(5, { rateHz });
	for (let second = 0; second < 20; second++) {
		await sound(0.9, { rateHz });
		await vi.advanceTimersByTimeAsync(200);
	}
	await recorder.finish();
	expect(recorder.recording?.missingSeconds).toBe(4);
	await recorder.start('the', 600);
	await sound(25, { rateHz });
	await recorder.finish();
	expect(recorder.recording?.missingSeconds).toBe(0);
});

it('notices that somebody is in the room', async () => {
	const recorder = makeRecorder();
	await recorder.start('the', 60);
	await sound(5);
	await sound(1, { scale: 1e-9 });
	expect(recorder.recording?.hasSomebody).toBe(false);
	await sound(1);
	expect(recorder.recording?.hasSomebody).toBe(true);
	expect(recorder.recording?.peakDbfs).toBeGreaterThan(-20);
});
