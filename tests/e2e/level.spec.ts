import type { Page } from '@playwright/test';
import { recordingOf } from '../support/recordings';
import { bar, detailOf, openAlive } from './support/site';
import { playTrack } from './support/sound';
import { expect, test } from './support/test';

const { dbfs, intervalMs } = detailOf('legalise');
const { quietestDbfs, loudestDbfs } = recordingOf('legalise');
const loudestSeconds = (dbfs.indexOf(loudestDbfs) * intervalMs) / 1000;

/** What the page showed at one time, and the element's clock then. */
interface Look {
	readonly seconds: number;
	readonly levelDbfs: number;
	readonly drawnDbfs: number;
	readonly peakDbfs: number;
	readonly glow: number;
}

/** Plays from one moment past another. @returns every change on the page */
async function watch(page: Page, fromSeconds: number, toSeconds: number): Promise<Look[]> {
	await openAlive(page, `/tracks/legalise#t=${fromSeconds}`);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await page.locator('[data-mark=peak]').waitFor({ state: 'attached' });
	return page.evaluate(
		(until) =>
			new Promise<Look[]>((resolve) => {
				const looks: Look[] = [];
				const find = (selector: string) => document.querySelector<HTMLElement>(selector);
				const factor = (name: string) =>
					Number(/[\d.]+/.exec(find(`[data-mark=${name}]`)?.style.transform ?? '')?.[0]);
				const observer = new MutationObserver(() => {
					const audio = window.audioElements.find(({ paused }) => !paused);
					if (!audio) return;
					looks.push({
						seconds: audio.currentTime,
						levelDbfs: -Number(/[\d.]+/.exec(find('dd.level')?.textContent ?? '')?.[0]),
						drawnDbfs: factor('level') * 100 - 100,
						peakDbfs: factor('peak') - 100,
						glow: Number(find('.lamp')?.style.getPropertyValue('--glow'))
					});
					if (audio.currentTime < until) return;
					observer.disconnect();
					resolve(looks);
				});
				const level = find('dd.level');
				if (level) observer.observe(level, { characterData: true, subtree: true });
			}),
		toSeconds
	);
}

test('the level is the recording’s own at the element’s clock, in number, drawing and lamp', async ({
	page
}) => {
	const looks = await watch(page, loudestSeconds - 1.5, loudestSeconds + 1);
	// A few times a second, unless two levels are equal or the machine is busy.
	expect(looks.length).toBeGreaterThan(3);
	for (const { seconds, levelDbfs, drawnDbfs, glow } of looks) {
		const now = Math.floor((seconds * 1000) / intervalMs);
		// The level was read a moment before it was shown.
		expect(dbfs.slice(Math.max(0, now - 4), now + 1)).toContain(levelDbfs);
		expect(drawnDbfs).toBeCloseTo(levelDbfs, 3);
		expect(glow).toBeCloseTo((levelDbfs - quietestDbfs) / (loudestDbfs - quietestDbfs), 3);
	}
	expect(Math.max(...looks.map(({ levelDbfs }) => levelDbfs))).toBe(loudestDbfs);
});

test('the peak holds after the sound, then falls', async ({ page }) => {
	const looks = await watch(page, loudestSeconds - 1, loudestSeconds + 4);
	for (const { levelDbfs, peakDbfs } of looks) {
		expect(peakDbfs).toBeGreaterThanOrEqual(levelDbfs - 0.001);
	}
	const peakBetween = (from: number, to: number) =>
		looks
			.filter(({ seconds }) => seconds > loudestSeconds + from && seconds < loudestSeconds + to)
			.map(({ peakDbfs }) => peakDbfs);
	const held = peakBetween(0.6, 1.5);
	expect(held.length).toBeGreaterThan(0);
	for (const peak of held) expect(peak).toBeCloseTo(loudestDbfs, 3);
	expect(Math.min(...peakBetween(3, 9))).toBeLessThan(loudestDbfs - 6);
});

test('with reduced motion only the numbers change', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await playTrack(page, 'legalise');
	const number = page.locator('dd.level');
	await expect(number).toHaveText(/^−[\d.]+ dBFS$/);
	const first = await number.textContent();
	await expect(number).not.toHaveText(first ?? '');
	for (const mark of await page.locator('[data-mark]').all()) await expect(mark).toBeHidden();
	const halo = page.locator('.lamp').evaluate((lamp) => getComputedStyle(lamp, '::after').opacity);
	expect(await halo).toBe('1');
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('paused, there is no level', async ({ page }) => {
	await openAlive(page, '/tracks/legalise');
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await expect(page.locator('dd.level')).toContainText('dBFS');
	await bar(page).getByRole('button', { name: 'Pause' }).click();
	await expect(page.locator('dd.level')).toHaveText('Not playing');
	await expect(page.locator('[data-mark]')).toHaveCount(0);
});
