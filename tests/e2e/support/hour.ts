import { expect, type Page } from '@playwright/test';
import { recordings } from '../../support/recordings';

/** The sentence's recordings, in order: what the hour plays. */
const sentence = recordings
	.filter(({ number }) => number <= 12)
	.toSorted((a, b) => a.number - b.number);

/** Where in the album a track starts, in seconds. */
export function startOf(slug: string): number {
	const index = sentence.findIndex((recording) => recording.slug === slug);
	return sentence.slice(0, index).reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
}

/** The album's length in seconds. */
export const albumSeconds = sentence.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);

/** By how much to shift a clock so that it is now so many seconds past a full hour. */
export function shiftTo(secondsPastHour: number): number {
	return Math.round(secondsPastHour * 1000 - (Date.now() % 3_600_000));
}

/**
 * A script that shifts the page's clock, and the `Date` header of its host by as much, so that the
 * page finds its clock right. Timers stay as they are.
 * @param serverMs how much further ahead the server's clock is
 */
export function shiftClock(shiftMs: number, serverMs = 0): string {
	return `{
		const RealDate = Date;
		window.Date = new Proxy(RealDate, {
			construct: (target, parameters) =>
				parameters.length > 0 ? new target(...parameters) : new target(Date.now()),
			get: (target, name) => {
				if (name !== 'now') return Reflect.get(target, name);
				return () => target.now() + ${shiftMs};
			}
		});
		const get = Headers.prototype.get;
		Headers.prototype.get = function (name) {
			const value = get.call(this, name);
			if (value === null || String(name).toLowerCase() !== 'date') return value;
			// A server's seconds start when true ones do.
			return new RealDate(RealDate.now() + ${shiftMs + serverMs}).toUTCString();
		};
	}`;
}

/** Where a page's sound is in the album, and when that was, by the machine's own clock. */
export interface Reading {
	/** The sound's place in the album minus the machine's time, in seconds. */
	readonly ahead: number;
	readonly slug: string;
	/** Where in the track. */
	readonly seconds: number;
	readonly rate: number;
}

const starts = Object.fromEntries(sentence.map(({ slug }) => [slug, startOf(slug)]));

/**
 * An expression that reads where the sound is: its place in the album minus the time since the
 * page's machine started, which all browsers of a machine share. It takes the reading furthest
 * ahead of a few, as some browsers update an element's clock only now and then.
 */
export const readingExpression = `(async () => {
	const starts = ${JSON.stringify(starts)};
	const readings = [];
	for (let count = 0; count < 8; count++) {
		const audio = window.audioElements.find((element) => !element.paused && !element.ended);
		if (audio) {
			const slug = new URL(audio.src).pathname.split('/').pop().split('.')[0];
			const now = performance.timeOrigin + performance.now();
			readings.push({ ahead: starts[slug] + audio.currentTime - now / 1000, slug, seconds: audio.currentTime, rate: audio.playbackRate });
		}
		await new Promise((resolve) => setTimeout(resolve, 12));
	}
	return readings.toSorted((a, b) => b.ahead - a.ahead)[0] ?? null;
})()`;

/** Reads where a page's sound is; null while nothing plays. */
function readSound(page: Page): Promise<Reading | null> {
	return page.evaluate<Reading | null>(readingExpression);
}

/** How far apart two pages' sounds are, in milliseconds; undefined unless both play. */
async function distanceMs(pages: readonly [Page, Page]): Promise<number | undefined> {
	const [a, b] = await Promise.all([readSound(pages[0]), readSound(pages[1])]);
	return a && b ? Math.abs(a.ahead - b.ahead) * 1000 : undefined;
}

/**
 * Waits until two pages' sounds are within 150 ms of each other: the median of nine readings, as a
 * browser on a busy machine, without a sound device, falls behind for a moment.
 */
export async function expectTogether(pages: readonly [Page, Page]): Promise<void> {
	await expect
		.poll(async () => {
			const distances: number[] = [];
			for (let look = 0; look < 9; look++) distances.push((await distanceMs(pages)) ?? Infinity);
			return distances.toSorted((a, b) => a - b)[4];
		})
		.toBeLessThan(150);
}

/** The button that joins the hour. */
export const join = (page: Page) => page.getByRole('button', { name: 'Join', exact: true });

/** Waits until the sound of a page is where the clock says, to 100 ms. */
export async function inTime(page: Page, shiftMs: number): Promise<void> {
	await expect
		.poll(async () => {
			const reading = await readSound(page);
			if (!reading) return Infinity;
			// The place in the album, less that of the clock.
			const expected = -Math.floor((Date.now() + shiftMs) / 3_600_000) * 3600 + shiftMs / 1000;
			return Math.abs(reading.ahead - expected);
		})
		.toBeLessThan(0.1);
}
