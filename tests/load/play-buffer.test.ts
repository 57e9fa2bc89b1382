import { expect, it } from 'vitest';
import { PlayBuffer } from './play-buffer';

const mebibyte = 1024 * 1024;
/** 20,000 bytes a second, as the recordings have. */
const sound = { path: '/a.weba', bytes: 6_000_000, durationSeconds: 300 };

function playing(): PlayBuffer {
	const buffer = new PlayBuffer(sound, 0, 0);
	buffer.receive(100_000);
	buffer.tick(250);
	return buffer;
}

it('starts with a second of sound, and records how long that took', () => {
	const buffer = new PlayBuffer(sound, 1000, 500);
	buffer.receive(19_999);
	buffer.tick(700);
	expect(buffer.waitsMs).toEqual([]);
	buffer.receive(1);
	buffer.tick(800);
	expect(buffer.waitsMs).toEqual([300]);
	expect(buffer.placeAt(1800)).toBe(21_000);
});

it('stalls once when it runs dry, and waits for a second of sound', () => {
	const buffer = playing();
	buffer.tick(5250);
	expect(buffer.stalls).toBe(0);
	buffer.tick(5251);
	buffer.tick(9000);
	expect(buffer.stalls).toBe(1);
	expect(buffer.placeAt(9000)).toBe(100_000);
	buffer.receive(20_000);
	buffer.tick(9000);
	buffer.tick(10_000);
	expect(buffer.placeAt(10_000)).toBe(120_000);
	expect(buffer.stalls).toBe(1);
});

it('ends without a stall', () => {
	const buffer = new PlayBuffer(sound, 5_990_000, 0);
	buffer.receive(10_000);
	buffer.tick(0);
	buffer.tick(60_000);
	expect(buffer.stalls).toBe(0);
	expect(buffer.leftSecondsAt(60_000)).toBeLessThan(0);
});

it('reads three mebibytes ahead, and continues when two are left', () => {
	const buffer = playing();
	buffer.receive(3 * mebibyte - 100_001);
	expect(buffer.wantsMoreAt(250)).toBe(true);
	buffer.receive(1);
	expect(buffer.wantsMoreAt(250)).toBe(false);
	const downToTwoMs = 250 + (mebibyte / 20_000) * 1000;
	expect(buffer.wantsMoreAt(downToTwoMs - 1)).toBe(false);
	expect(buffer.wantsMoreAt(downToTwoMs + 1)).toBe(true);
});

it('seeks within the buffer, and requests what isn’t in it', () => {
	const buffer = playing();
	expect(buffer.seek(99_999, 1000)).toBe(true);
	expect(buffer.placeAt(1000)).toBe(99_999);
	expect(buffer.seek(100_000, 1000)).toBe(false);
	expect(buffer.wantsMoreAt(1000)).toBe(true);
	buffer.receive(20_000);
	buffer.tick(1040);
	expect(buffer.waitsMs).toEqual([250, 40]);
	expect(buffer.stalls).toBe(0);
	expect(buffer.seek(99_999, 1100)).toBe(false);
});

it('waits for nothing where the next track was loaded ahead', () => {
	const buffer = new PlayBuffer(sound, 0, 0);
	buffer.receive(100_000);
	buffer.begin(20_000);
	expect(buffer.waitsMs).toEqual([0]);
	expect(buffer.placeAt(21_000)).toBe(20_000);
});
