import { levelOf } from '../support/tap-script';
import { makeRecording, toneHz } from '../support/tone-recording';
import { expectRouted, setGain, slider } from './support/gain';
import { replaceRecording } from './support/requests';
import { recordingOf } from '../support/recordings';
import { alive, bar, openAlive, status } from './support/site';
import { hear, playingSounds, playTrack, watchInterruptions } from './support/sound';
import { playsThroughWebAudio, readTap, tapNext, tapOutput } from './support/tapped-page';
import { expect, test } from './support/test';

const ceiling = 10 ** (-9 / 20);

test.use({ bypassCSP: true });
test.beforeEach(({ page }) => tapOutput(page));

test('adds the gain it shows, without a click or a jump', async ({ page }) => {
	await replaceRecording(page, 'legalise', makeRecording(60, -70));
	await playTrack(page, 'legalise');
	const interruptions = await watchInterruptions(page);
	const toneDbfs = -70 + 20 * Math.log10(Math.SQRT1_2);
	for (const gainDb of [24, 48, 1, 0]) {
		await setGain(page, gainDb);
		await expectRouted(page);
		await tapNext(page, 0.3);
		expect(levelOf(await tapNext(page))).toBeCloseTo(toneDbfs + gainDb, 0);
	}
	expect(await interruptions.jsonValue()).toEqual([]);
	const { blocks, contexts } = await readTap(page);
	expect(contexts).toBe(1);
	// Where sound begins there is an edge, and on a busy machine a gap; after that a tone stays one.
	const later = blocks.filter(({ startSeconds }) => startSeconds > 0.5);
	expect(later.length).toBeGreaterThan(100);
	const bendOfTone = 2 - 2 * Math.cos((2 * Math.PI * toneHz) / 44_100);
	for (const { startSeconds, peak, roughest, silentSamples } of later) {
		expect(roughest, `at ${startSeconds} s`).toBeLessThan(1.2 * bendOfTone * peak);
		expect(silentSamples, `at ${startSeconds} s`).toBeLessThan(64);
	}
});

test('volume and mute still work', async ({ page }) => {
	await replaceRecording(page, 'the', makeRecording(60, -70));
	await playTrack(page, 'the');
	await setGain(page, 40);
	await expectRouted(page);
	await tapNext(page, 0.3);
	const full = levelOf(await tapNext(page));
	await bar(page).getByRole('slider', { name: 'Volume' }).fill('0.5');
	await tapNext(page, 0.3);
	expect(levelOf(await tapNext(page))).toBeCloseTo(full - 6, 0);
	await bar(page).getByRole('button', { name: 'Mute' }).click();
	await tapNext(page, 0.3);
	expect(levelOf(await tapNext(page))).toBe(-Infinity);
});

test('holds a bang at −9 dBFS while there is gain, and leaves it alone at 0 dB', async ({
	page
}) => {
	const later = Array.from({ length: 28 }, (_, second) => 30 + second);
	await replaceRecording(page, 'must', makeRecording(60, -70, [4, 5, 5.2, ...later]));
	await openAlive(page, '/tracks/must');
	// Before it plays, so that no bang is missed.
	await setGain(page, 48);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'must');
	await expectRouted(page);
	await expect.poll(async () => (await playingSounds(page))[0]?.seconds ?? 0).toBeGreaterThan(7);
	const { blocks } = await readTap(page);
	const loudest = Math.max(...blocks.map(({ peak }) => peak));
	expect(loudest).toBeLessThanOrEqual(ceiling);
	expect(loudest).toBeGreaterThan(ceiling * 0.99);
	// The room is back after the bang.
	expect(levelOf(await tapNext(page))).toBeCloseTo(-70 - 3 + 48, 0);

	await setGain(page, 0);
	await tapNext(page, 0.3);
	await page.keyboard.press('l');
	await page.keyboard.press('l');
	const loudestYet = async () => Math.max(...(await readTap(page)).blocks.map(({ peak }) => peak));
	await expect.poll(loudestYet).toBeGreaterThan(0.9);
});

test('there is no audio context before it is used', async ({ page }) => {
	await playTrack(page, 'the');
	await slider(page).hover();
	await slider(page).focus();
	await bar(page).getByRole('button', { name: 'Next track' }).click();
	await hear(page, 'british');
	expect((await readTap(page)).contexts).toBe(0);
});

test('the next track is amplified from its first sample, without a gap', async ({ page }) => {
	await playTrack(page, 'legalise');
	await setGain(page, 36);
	await expectRouted(page);
	expect((await readTap(page)).captures).toHaveLength(1);
	// To 3:32 and on to 3:47 of 3:56, where the next track is loaded ahead.
	await page.keyboard.press('9');
	await page.keyboard.press('l');
	await hear(page, 'music');
	await expectRouted(page);
	await tapNext(page, 0.3);
	const { captures, blocks } = await readTap(page);
	expect(captures).toHaveLength(2);
	expect(captures[1]?.path).toMatch(/^\/album\/music\./);
	expect(captures[1]?.paused).toBe(true);
	const rate = await page.evaluate(() => window.tapContext.sampleRate);
	const gap = Math.max(...blocks.slice(1).map(({ silentSamples }) => silentSamples)) / rate;
	expect(gap).toBeLessThan(0.25);
});

test('back at 0 dB, the next track plays without Web Audio, and the context is suspended', async ({
	page
}) => {
	const { durationSeconds } = recordingOf('not');
	await playTrack(page, 'not', `#t=${Math.floor(durationSeconds) - 10}`);
	await setGain(page, 36);
	await expectRouted(page);
	// The next track's element has been captured by now, and must be replaced.
	await expect.poll(async () => (await readTap(page)).captures.length).toBe(2);
	await setGain(page, 0);
	await hear(page, 'legalise');
	expect(await playsThroughWebAudio(page)).toBe(false);
	expect((await readTap(page)).captures).toHaveLength(2);
	await page.waitForFunction(() => window.tapContext.state === 'suspended');
	await setGain(page, 12);
	await expectRouted(page);
	await hear(page, 'legalise');
});

test('keys, a double press and the shortcut change it', async ({ page }) => {
	await playTrack(page, 'theft');
	const control = slider(page);
	await control.focus();
	await expect(control).toHaveAttribute('aria-valuetext', 'Off');
	await page.keyboard.press('ArrowRight');
	await expect(control).toHaveAttribute('aria-valuetext', '1 decibel louder');
	await page.keyboard.press('PageUp');
	await expect(control).toHaveValue('7');
	await page.keyboard.press('PageDown');
	await expect(control).toHaveValue('1');
	await page.keyboard.press('End');
	await expect(control).toHaveAttribute('aria-valuetext', '48 decibels louder');
	await page.keyboard.press('Home');
	await expect(control).toHaveValue('0');
	await page.keyboard.press('+');
	await page.keyboard.press('+');
	await expect(control).toHaveValue('12');
	await expect(bar(page).getByText('Playing, +12 dB')).toBeVisible();
	await page.keyboard.press('-');
	await expect(control).toHaveValue('6');
	await control.dblclick();
	await expect(control).toHaveValue('0');
	await expect(bar(page).getByText('dB')).toHaveCount(0);
	await hear(page, 'theft');
});

test('it is remembered for the visit, and applies from the next press of play', async ({
	page
}) => {
	await playTrack(page, 'music');
	await setGain(page, 30);
	await expectRouted(page);
	await page.reload();
	await alive(page);
	await expect(slider(page)).toHaveValue('30');
	expect((await readTap(page)).contexts).toBe(0);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'music');
	await expectRouted(page);
	expect(await page.evaluate(() => Object.values(localStorage).includes('30'))).toBe(false);
});

test('where Web Audio may not run, it says so and the sound continues', async ({ page }) => {
	await page.addInitScript(() => {
		const resume = Reflect.get(AudioContext.prototype, 'resume');
		AudioContext.prototype.resume = function () {
			return localStorage.getItem('call') ? new Promise(() => undefined) : resume.call(this);
		};
		// A new one may not run either.
		window.AudioContext = new Proxy(AudioContext, {
			construct(target, parameters) {
				const context = new target(...(parameters as [AudioContextOptions?]));
				if (localStorage.getItem('call')) void context.suspend();
				return context;
			}
		});
	});
	await playTrack(page, 'ai');
	await setGain(page, 40);
	await expectRouted(page);
	await page.keyboard.press('5');
	await expect.poll(async () => (await playingSounds(page))[0]?.seconds ?? 0).toBeGreaterThan(120);
	// As a phone call does.
	await page.evaluate(() => {
		localStorage.setItem('call', 'yes');
		return window.tapContext.suspend();
	});
	await expect(page.getByText('The browser has blocked Listen closer for now.')).toBeVisible();
	const { seconds } = await hear(page, 'ai');
	expect(seconds).toBeGreaterThan(120);
	expect(await playsThroughWebAudio(page)).toBe(false);
	await expect(status(page)).toHaveText('Playing track 11 of 12, AI');

	await page.evaluate(() => {
		localStorage.removeItem('call');
	});
	// On a busy machine a press may come to nothing, and say so again.
	await expect(async () => {
		await page.keyboard.press('k');
		await expect(status(page)).toHaveText(/^Paused/);
		await page.keyboard.press('k');
		await hear(page, 'ai');
		await expectRouted(page, 5000);
	}).toPass();
	await expect(page.getByText('The browser has blocked Listen closer for now.')).toBeHidden();
});

test('where it can’t be loaded, it says so and the sound continues', async ({ page }) => {
	await page.addInitScript(() => {
		const addModule = Reflect.get(AudioWorklet.prototype, 'addModule');
		AudioWorklet.prototype.addModule = function (url) {
			if (!localStorage.getItem('away')) return addModule.call(this, url);
			return Promise.reject(new DOMException('', 'AbortError'));
		};
		localStorage.setItem('away', 'yes');
	});
	await playTrack(page, 'to');
	await setGain(page, 20);
	await expect(page.getByText('Listen closer did not load.')).toBeVisible();
	await hear(page, 'to');
	expect(await playsThroughWebAudio(page)).toBe(false);
	await page.evaluate(() => {
		localStorage.removeItem('away');
	});
	await setGain(page, 21);
	await expectRouted(page);
	await expect(page.getByText('Listen closer did not load.')).toBeHidden();
});

test('where there are no audio worklets, it says so at once', async ({ page }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(window, 'AudioWorkletNode');
	});
	await page.goto('/tracks/to');
	await expect(slider(page)).toBeDisabled();
	await expect(page.getByText('This browser can’t do that.')).toBeVisible();
});
