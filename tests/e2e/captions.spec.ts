import type { Locator, Page } from '@playwright/test';
import { violations } from './support/axe';
import { holdBack } from './support/requests';
import { recordings } from '../support/recordings';
import { bar, detailOf, openAlive, status, word } from './support/site';
import { hear, playingSounds } from './support/sound';
import { expect, test } from './support/test';

const { cues } = detailOf('legalise');
/** A cue with enough silence before it. */
const cue = cues.find(
	({ startSeconds }, i) => i > 0 && startSeconds - (cues[i - 1]?.endSeconds ?? 0) > 10
);
if (!cue) throw new Error('No cue has silence before it.');

function clock(seconds: number): string {
	return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

function caption(page: Page) {
	return page.locator('.caption-space');
}

function captionSwitch(page: Page) {
	return page.getByRole('checkbox', { name: 'Captions', exact: true });
}

async function open(page: Page, path: string) {
	await openAlive(page, path);
	await captionSwitch(page).waitFor();
}

interface Line {
	readonly text: string;
	/** Where the sound was. */
	readonly seconds: number;
}

declare global {
	interface Window {
		lines: Line[];
	}
}

/** Whether the caption has the colour of its time, because it is over. */
function isDimmed(page: Page): Promise<boolean> {
	return caption(page).evaluate((node) => {
		const [line, time] = [node.querySelector('p'), node.querySelector('p > span')];
		return !!line && !!time && getComputedStyle(line).color === getComputedStyle(time).color;
	});
}

/** Records an element's text from now on, while it isn't dimmed, as a cue may be over before a test looks. */
async function noteLines(element: Locator): Promise<void> {
	await element.evaluate((node) => {
		window.lines = [];
		const note = () => {
			const sounding = window.audioElements.find(({ paused }) => !paused);
			const isOver = node.querySelector('p')?.classList.contains('text-dim');
			const text = isOver ? '' : node.textContent.trim().replaceAll(/\s+/g, ' ');
			window.lines.push({ text, seconds: sounding?.currentTime ?? 0 });
		};
		new MutationObserver(note).observe(node, {
			attributeFilter: ['class'],
			childList: true,
			characterData: true,
			subtree: true
		});
	});
}

/** Waits until a recorded element has shown a line and then another. @returns where in the track */
async function waitForLine(page: Page, text: string): Promise<{ from: number; to: number }> {
	const handle = await page.waitForFunction((wanted) => {
		const first = window.lines.findIndex((line) => line.text === wanted);
		const next = window.lines.slice(first).find((line) => !line.text.includes(wanted));
		return first < 0 || !next
			? null
			: { from: window.lines[first]?.seconds ?? 0, to: next.seconds };
	}, text);
	return (await handle.jsonValue()) ?? { from: NaN, to: NaN };
}

test('a cue is bright from its start to its end, and then stays, dimmed', async ({ page }) => {
	const before = cues[cues.indexOf(cue) - 1];
	if (!before) throw new Error('It is the first.');
	await open(page, `/tracks/legalise#t=${Math.floor(cue.startSeconds) - 2}`);
	await expect(caption(page)).toHaveText(`${clock(before.startSeconds)} ${before.text}`);
	expect(await isDimmed(page)).toBe(true);
	await noteLines(caption(page));
	await bar(page).getByRole('button', { name: 'Play' }).click();
	const { from, to } = await waitForLine(page, `${clock(cue.startSeconds)} ${cue.text}`);
	expect(from).toBeGreaterThanOrEqual(cue.startSeconds);
	expect(from).toBeLessThan(cue.endSeconds);
	expect(to).toBeGreaterThanOrEqual(cue.endSeconds);
	await expect(caption(page)).toHaveText(`${clock(cue.startSeconds)} ${cue.text}`);
});

test('a seek shows the cue of its moment, and after the last that one, dimmed', async ({
	page
}) => {
	await open(page, '/tracks/legalise');
	await expect(caption(page)).toHaveText(`0:00 ${cues[0]?.text ?? ''}`);
	const last = cues.at(-1);
	if (!last) throw new Error('No cues.');
	// Only a new page starts from the moment in its address whatever came before.
	await page.goto('about:blank');
	await open(page, `/tracks/legalise#t=${(last.startSeconds + 0.1).toFixed(1)}`);
	await expect(caption(page)).toHaveText(`${clock(last.startSeconds)} ${last.text}`);
	await page.goto('about:blank');
	await open(page, `/tracks/legalise#t=${(last.endSeconds + 0.1).toFixed(1)}`);
	await expect(caption(page)).toHaveText(`${clock(last.startSeconds)} ${last.text}`);
	expect(await isDimmed(page)).toBe(true);
});

test('every time in the transcript seeks, and a paused track stays paused', async ({ page }) => {
	await open(page, '/tracks/legalise');
	await page.getByText('Transcript', { exact: true }).click();
	const times = page.getByRole('list').filter({ hasText: cue.text }).getByRole('button');
	await expect(times).toHaveCount(cues.length);
	const time = times.nth(cues.indexOf(cue));
	await expect(time).toHaveAccessibleName(`${Math.floor(cue.startSeconds)} seconds ${cue.text}`);
	await time.focus();
	await page.keyboard.press('Enter');
	await expect(status(page)).toHaveText(
		new RegExp(`^Ready to play .*, from ${clock(cue.startSeconds)}`)
	);
	expect(await playingSounds(page)).toEqual([]);
	await expect(time).toHaveAttribute('aria-current', 'true');
	await expect(page.locator('li [aria-current=true]')).toHaveCount(1);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	expect((await hear(page, 'legalise')).seconds).toBeGreaterThanOrEqual(cue.startSeconds);
	await times.last().click();
	const last = cues.at(-1)?.startSeconds ?? 0;
	await expect
		.poll(async () => (await playingSounds(page))[0]?.seconds ?? 0)
		.toBeGreaterThanOrEqual(last);
	await expect(times.last()).toHaveAttribute('aria-current', 'true');
});

test('picture, transcript and text count the same sounds', async ({ page }) => {
	for (const { slug, spectrogram } of recordings) {
		const { cues, events } = detailOf(slug);
		const [background, ...sounds] = cues;
		expect(background?.startSeconds).toBe(0);
		expect(events.map(({ atSeconds, words }) => [atSeconds, words])).toEqual(
			sounds.map(({ startSeconds, text }) => [startSeconds, text])
		);
		expect(spectrogram.words).toContain(`, ${sounds.length} sounds, `);
	}
	await page.goto('/tracks/legalise');
	await page.getByText('Transcript', { exact: true }).click();
	const lines = await page.locator('details ol').getByRole('listitem').count();
	await expect(page.getByText(`${lines - 1} sounds`, { exact: true })).toBeVisible();
});

test('only the page of the playing track shows captions', async ({ page }) => {
	await open(page, '/tracks/the');
	await expect(caption(page)).toContainText('0:00');
	await word(page, 'Legalise').click();
	await hear(page, 'legalise');
	await expect(page).toHaveURL('/tracks/legalise');
	await page.goBack();
	await expect(page).toHaveURL('/tracks/the');
	await expect(caption(page)).toBeEmpty();
	await page.getByText('Transcript', { exact: true }).click();
	await expect(page.locator('li [aria-current=true]')).toHaveCount(0);
	const second = detailOf('the').cues[1];
	await page.getByRole('button', { name: second?.text ?? '' }).click();
	const { seconds } = await hear(page, 'the');
	expect(seconds).toBeGreaterThanOrEqual(second?.startSeconds ?? NaN);
});

test('captions can be turned off with the mouse and with C, and stay off', async ({ page }) => {
	await open(page, '/tracks/legalise');
	await expect(caption(page)).toBeVisible();
	await captionSwitch(page).uncheck();
	await expect(caption(page)).toBeHidden();
	await open(page, '/tracks/the');
	await expect(captionSwitch(page)).not.toBeChecked();
	await expect(caption(page)).toBeHidden();
	await page.keyboard.press('c');
	await expect(captionSwitch(page)).toBeChecked();
	await expect(caption(page)).toBeVisible();
	await page.keyboard.press('c');
	await expect(caption(page)).toBeHidden();
	await page.keyboard.press('c');
	await page.reload();
	await expect(caption(page)).toBeVisible();
	await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
	await expect(page.getByRole('dialog')).toContainText('Show or hide captions');
});

test('a screen reader announces cues only when asked, and then always', async ({ page }) => {
	await open(page, `/tracks/legalise#t=${Math.floor(cue.startSeconds) - 2}`);
	const region = page.locator('.details-space [aria-live]');
	await expect(region).toHaveCount(0);
	const announce = page.getByRole('checkbox', { name: 'Announce captions to screen readers' });
	await announce.check();
	await expect(region).toHaveAttribute('aria-live', 'polite');
	await expect(region).toBeEmpty();
	await page.reload();
	await expect(announce).toBeChecked();
	// Announcements don't depend on captions being shown.
	await captionSwitch(page).uncheck();
	await noteLines(region);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await waitForLine(page, cue.text);
	await expect(region).toBeEmpty();
	await announce.uncheck();
	await expect(region).toHaveCount(0);
});

test('axe finds nothing in captions and transcript', async ({ page }) => {
	await open(page, `/tracks/legalise#t=${Math.ceil(cue.startSeconds)}`);
	await page.getByRole('checkbox', { name: 'Announce captions to screen readers' }).check();
	await page.getByText('Transcript', { exact: true }).click();
	await expect(page.locator('li [aria-current=true]')).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

for (const [width, shown] of [
	[320, true],
	[390, true],
	[390, false],
	[1440, true]
] as const) {
	test(`at ${width} px nothing moves when captions ${shown ? 'shown' : 'switched off'} arrive late`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 2400 });
		const release = await holdBack(page, '**/*.detail.*.json');
		await page.addInitScript((stored) => {
			localStorage.setItem('captions', stored);
		}, String(shown));
		await page.goto('/tracks/legalise');
		const below = page.getByRole('link', { name: 'Captions as a file' });
		await page.evaluate(() => document.fonts.ready);
		const before = await below.boundingBox();
		expect(await page.getByText('Transcript', { exact: true }).count()).toBe(0);
		release();
		await page.getByText('Transcript', { exact: true }).waitFor();
		if (shown) await expect(caption(page)).toContainText('0:00');
		expect(await below.boundingBox()).toEqual(before);
	});
}

test('a track plays without its details', async ({ page }) => {
	await page.route('**/*.detail.*.json', (route) => route.fulfill({ body: '{"cues":' }));
	await open(page, '/tracks/legalise');
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'legalise');
	await expect(caption(page)).toBeEmpty();
	// Once the details are back, the next play uses them.
	await page.unroute('**/*.detail.*.json');
	await bar(page).getByRole('button', { name: 'Pause' }).click();
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await expect(caption(page)).not.toBeEmpty();
});
