import { expect, test } from 'vitest';
import { describeInEngines, servedBuild } from './support/engines';

const closest = '[aria-label="Zoom"] button:last-child';
const slider = '[aria-label="Seek in the spectrogram"]';
/** The number of colours in the zoomed picture. */
const colours = `(() => {
	const canvas = document.querySelector('figure canvas.size-full');
	const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
	const found = new Set();
	for (let i = 0; i < data.length; i += 4) found.add(data[i] * 65536 + data[i + 1] * 256 + data[i + 2]);
	return found.size;
})()`;

const site = servedBuild();

describeInEngines('The spectrogram', (browser) => {
	test('the zoomed spectrogram is drawn, and its levels can be read', async () => {
		await browser().open(`${site()}/tracks/legalise#t=81`);
		await expect
			.poll(() => browser().read(`document.querySelector('${closest}') !== null`))
			.toBe(true);
		await browser().press(closest);
		await expect.poll(() => browser().read<number>(colours)).toBeGreaterThan(50);
		await browser().read(`document.querySelector('${slider}').focus()`);
		await expect
			.poll(() => browser().read(`document.querySelector('figure p[aria-hidden]').textContent`))
			.toMatch(/^1:21, .*\d+ dBFS, [\d.]+ k?Hz, the loudest$/);
	});
});
