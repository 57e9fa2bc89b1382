import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { FFmpegError, FormatContext, Packet } from 'node-av';
import { describe, expect, it } from 'vitest';
import webvtt from 'webvtt-parser';
import { album } from '../../src/content/album';
import type { Cue } from '../../src/content/detail';
import { rooms } from '../../src/content/rooms';
import { Meters } from '../measure/meters';
import { fed, joined, sinePcm } from '../testing/signals';
import { temporaryDirectory } from '../testing/temporary-directory';
import { webVtt } from '../../src/lib/signal/webvtt';
import { captionsOf } from './captions';
import { eventCues, withoutOverlaps, type MeasuredSound } from '../../src/lib/signal/cues';
import { regionOfSpectrum } from '../../src/lib/signal/descriptions';

const directory = temporaryDirectory();

const [track] = album.tracks;
const measured: MeasuredSound = {
	durationSeconds: 60,
	noiseFloorDbfs: -75.4,
	/** All of it at 100 Hz. */
	quietDbfs: Array.from({ length: 30 }, (_, i) => (i === 7 ? -75 : -110)),
	events: []
};

function sound(atSeconds: number, lengthSeconds: number, bandHz: number) {
	return { atSeconds, lengthSeconds, bandHz, peakDbfs: -50 };
}

/** The cues of a WebVTT text, as FFmpeg's reader of it has them. */
function readByFfmpeg(text: string): Cue[] {
	const path = join(directory, 'read.vtt');
	writeFileSync(path, text);
	const file = new FormatContext();
	try {
		FFmpegError.throwIfError(file.openInputSync(path), 'open');
		using packet = new Packet();
		packet.alloc();
		const cues: Cue[] = [];
		while (file.readFrameSync(packet) >= 0) {
			cues.push({
				startSeconds: Number(packet.pts) / 1000,
				endSeconds: Number(packet.pts + packet.duration) / 1000,
				text: unescaped(packet.data?.toString('utf8') ?? '')
			});
			packet.unref();
		}
		return cues;
	} finally {
		file.closeInputSync();
	}
}

function unescaped(text: string): string {
	return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function rounded(cues: readonly Cue[]): Cue[] {
	const ms = (seconds: number) => Math.round(seconds * 1000) / 1000;
	return cues.map(({ startSeconds, endSeconds, text }) => ({
		startSeconds: ms(startSeconds),
		endSeconds: ms(endSeconds),
		text
	}));
}

/** That cues follow each other without overlapping, and end with the recording. */
function expectApart(cues: readonly Cue[], durationSeconds: number) {
	let before = 0;
	for (const { startSeconds, endSeconds } of cues) {
		expect(startSeconds).toBeGreaterThanOrEqual(before);
		expect(endSeconds).toBeGreaterThan(startSeconds);
		before = endSeconds;
	}
	expect(before).toBeLessThanOrEqual(durationSeconds);
}

describe('the captions of a stand-in', () => {
	it.each(rooms.map((room) => [room.slug, room] as const))('%s: read back alike', (_, room) => {
		const { cues, text } = captionsOf(track, { supplied: null, room, measured });
		expectApart(cues, room.durationSeconds);
		expect(cues.map(({ text }) => text)).toEqual([
			room.background,
			...room.events.map(({ words }) => words)
		]);
		expect(cues.slice(1).map(({ startSeconds }) => startSeconds)).toEqual(
			room.events.map(({ atSeconds }) => atSeconds)
		);
		expect(readByFfmpeg(text)).toEqual(rounded(cues));
		const { errors } = new webvtt.WebVTTParser().parse(text, 'captions');
		expect(errors).toEqual([]);
	});

	it('say that it is one', () => {
		const [room = null] = rooms;
		const { text } = captionsOf(track, { supplied: null, room, measured });
		expect(text).toMatch(
			/^WEBVTT\n\nNOTE\nA stand-in for “The”: .*not a recording of the album\.\n/
		);
		expect(text).toContain('00:00:14.200 --> 00:00:16.700\nA floorboard settles\n');
	});
});

describe('text with control characters or half characters', () => {
	it.each([
		['a\u000bb', 'a b'],
		['a\u0000\u001b[1mb', 'a [1mb'],
		['half an emoji \ud83d.', 'half an emoji \ufffd.'],
		['a\udfffb\uffff', 'a\ufffdb ']
	])('is written as text: %j', (text, written) => {
		const cue = { startSeconds: 1, endSeconds: 2, text };
		expect(webVtt([cue], text)).toBe(
			`WEBVTT\n\nNOTE\n${written.trim()}\n\n00:00:01.000 --> 00:00:02.000\n${written.trim()}\n`
		);
	});
});

describe('captions from what was detected', () => {
	it('say what is known and no more', () => {
		const events = [
			sound(20, 0.3, 125),
			sound(30, 3.2, 500),
			sound(40, 0.2, 4000),
			sound(41, 0.2, 125)
		];
		expect(eventCues({ ...measured, events }).map(({ text }) => text)).toEqual([
			'Background, mostly below 200 Hz, about −75 dBFS',
			'A short sound, mostly below 200 Hz',
			'A sound lasting 3 seconds, mostly between 200 Hz and 2 kHz',
			'Several sounds'
		]);
	});

	it('mention digital silence, and a background without a region', () => {
		const even = measured.quietDbfs.map(() => -80);
		expect(eventCues({ ...measured, noiseFloorDbfs: -120 })[0]?.text).toBe('Digital silence');
		expect(eventCues({ ...measured, quietDbfs: even })[0]?.text).toBe('Background, about −75 dBFS');
	});

	it('name the background from the quiet passages, not from one loud sound', () => {
		const hum = (seconds: number) => sinePcm(100, 10 ** (-72 / 20), seconds);
		const kettle = sinePcm(4000, 10 ** (-30 / 20), 6);
		const pcm = joined(hum(8), kettle, hum(6));
		const { spectrumDbfs, ...found } = fed(new Meters(), pcm);
		expect(regionOfSpectrum(spectrumDbfs)).toBe('mostly above 2 kHz');
		const cues = eventCues({ durationSeconds: 20, ...found });
		expect(cues.map(({ text }) => text)).toEqual([
			'Background, mostly below 200 Hz, about −75 dBFS',
			expect.stringMatching(/, mostly above 2 kHz$/)
		]);
		// Too short to have a quiet passage.
		const short = fed(new Meters(), sinePcm(100, 10 ** (-72 / 20), 1));
		expect(eventCues({ durationSeconds: 1, ...short })[0]?.text).toBe(cues[0]?.text);
	});

	it('never overlap, whatever was detected', () => {
		const event = fc.record({
			atSeconds: fc.double({ min: 0, max: 60, noNaN: true }),
			lengthSeconds: fc.double({ min: 0.001, max: 90, noNaN: true }),
			bandHz: fc.constantFrom(20, 200, 250, 16_000),
			peakDbfs: fc.constant(-50)
		});
		fc.assert(
			fc.property(fc.array(event), (found) => {
				const events = found.sort((a, b) => a.atSeconds - b.atSeconds);
				const cues = eventCues({ ...measured, events });
				expectApart(cues, 60);
				expect(readByFfmpeg(webVtt(cues, 'A note'))).toEqual(rounded(cues));
			}),
			{ numRuns: 50 }
		);
	});

	it('say that they come from detected sounds', () => {
		expect(captionsOf(track, { supplied: null, room: null, measured }).text).toMatch(
			/^WEBVTT\n\nNOTE\nThe master of “The”\.\nCaptions from sounds that were detected\.\n/
		);
	});
});

describe('any text', () => {
	it('is read back as it was, by two readers', () => {
		const cue = fc.record({
			startSeconds: fc.integer({ min: 0, max: 400_000 }),
			text: fc.stringMatching(/^[!-~](?:[ -~]{0,40}[!-~])?$/)
		});
		fc.assert(
			fc.property(fc.array(cue, { minLength: 1 }), (some) => {
				const cues = withoutOverlaps(
					some
						.sort((a, b) => a.startSeconds - b.startSeconds)
						.map((one) => ({ ...one, endSeconds: one.startSeconds + 2.5 })),
					400_001
				);
				const text = webVtt(cues, 'A note with an --> in it');
				expect(readByFfmpeg(text)).toEqual(cues);
				const parsed = new webvtt.WebVTTParser().parse(text, 'captions');
				expect(parsed.errors).toEqual([]);
				expect(parsed.cues.map(({ text }) => unescaped(text))).toEqual(
					cues.map(({ text }) => text)
				);
			}),
			{ numRuns: 50 }
		);
	});
});
