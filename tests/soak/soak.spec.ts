import type { Page } from '@playwright/test';
import { album } from '../../src/content/album';
import { countRetained, type Retained } from './retained';
import { expectRouted, setGain } from '../e2e/support/gain';
import { bar, openAlive } from '../e2e/support/site';
import { hear, playTrack } from '../e2e/support/sound';
import { readTap, tapOutput } from '../e2e/support/tapped-page';
import { expect, test } from '../e2e/support/test';
import { growthOf, tableOf } from './growth';

const slugs = album.tracks.map(({ slug }) => slug);

async function playRepeating(page: Page): Promise<void> {
	await openAlive(page, '/tracks/the');
	await bar(page)
		.getByRole('button', { name: /^Repeat/ })
		.click();
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'the');
}

/** Repeats a round, and counts what is retained after each but those that warm up. */
async function countRounds(
	page: Page,
	{ warmUp, counted }: { readonly warmUp: number; readonly counted: number },
	doRound: () => Promise<void>
): Promise<readonly Retained[]> {
	const rounds: Retained[] = [];
	for (let done = 0; done < warmUp + counted; done++) {
		await doRound();
		if (done >= warmUp - 1) rounds.push(await countRetained(page));
	}
	console.log(tableOf(rounds));
	return rounds;
}

/** Follows a link of its own, as not every page has one to every other, until the page has opened. */
async function visit(page: Page, path: string): Promise<void> {
	const title = await page.title();
	await page.evaluate((href) => {
		const link = document.createElement('a');
		link.href = href;
		document.body.append(link);
		link.click();
		link.remove();
	}, path);
	await expect(page).toHaveURL(path);
	await expect(page).not.toHaveTitle(title);
	await page.waitForFunction(() =>
		document.getAnimations().every(({ effect }) => {
			const pseudo = effect instanceof KeyframeEffect ? effect.pseudoElement : null;
			return !pseudo?.startsWith('::view-transition');
		})
	);
}

test('playing the whole album leaks nothing', async ({ page }) => {
	await playRepeating(page);
	// Counted after the first time through, and twice from there.
	const rounds = await countRounds(page, { warmUp: 1, counted: 2 }, async () => {
		for (const [index] of slugs.entries()) {
			await page.evaluate(() => {
				const audio = window.audioElements.find(({ paused }) => !paused);
				if (audio) audio.currentTime = audio.duration - 2;
			});
			await hear(page, slugs[(index + 1) % slugs.length] ?? '');
		}
	});
	expect(growthOf(rounds).mediaElements).toBe(0);
	// Twelve tracks a round: with anything left of each, it would be more.
	expect(growthOf(rounds).listeners).toBeLessThan(6);
	expect(growthOf(rounds).nodes).toBeLessThan(60);
	expect(growthOf(rounds).heapBytes).toBeLessThan(120_000);
});

test('a hundred navigations leak nothing', async ({ page }) => {
	await playRepeating(page);
	const paths = [
		...['/about', '/people', '/tracks/legalise', '/make-it-fair', '/act', '/', '/on-the-hour'],
		...['/rights', '/tracks/ai', '/make-it-fair/timeline']
	];
	const rounds = await countRounds(page, { warmUp: 4, counted: 10 }, async () => {
		for (const path of paths) await visit(page, path);
	});
	expect(growthOf(rounds).mediaElements).toBe(0);
	// Ten navigations a round: with anything left of each, it would be more.
	expect(growthOf(rounds).listeners).toBeLessThan(5);
	expect(growthOf(rounds).nodes).toBeLessThan(50);
	expect(growthOf(rounds).heapBytes).toBeLessThan(30_000);
});

test.describe('with the sound tapped', () => {
	test.use({ bypassCSP: true });

	test('track changes with gain capture no further elements, and leave nothing behind', async ({
		page
	}) => {
		await tapOutput(page);
		await playTrack(page, 'the');
		await setGain(page, 24);
		await expectRouted(page);
		await bar(page)
			.getByRole('button', { name: /^Repeat/ })
			.click();
		// Rounds of the album, as what each track needs is fetched once.
		const rounds = await countRounds(page, { warmUp: 2, counted: 4 }, async () => {
			for (let change = 0; change < slugs.length; change++)
				await bar(page).getByRole('button', { name: 'Next track' }).click();
			await hear(page, 'the');
			await expectRouted(page);
			// What the tap has kept is the test’s own, and grows.
			await page.evaluate(() => void (window.tap.blocks as unknown[]).splice(0));
		});
		expect((await readTap(page)).captures.length).toBeLessThanOrEqual(3);
		expect(growthOf(rounds).mediaElements).toBe(0);
		expect(growthOf(rounds).listeners).toBeLessThan(6);
		expect(growthOf(rounds).nodes).toBeLessThan(60);
		expect(growthOf(rounds).heapBytes).toBeLessThan(160_000);
	});
});
