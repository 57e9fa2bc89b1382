import { expect, test } from 'vitest';
import { listenerIn, throughWebAudio } from '../engines/support/listener';
import { describeInEngines, servedBuild } from '../engines/support/engines';
import type { Tap } from '../support/tap-script';

const site = servedBuild();

describeInEngines('Fifty changes of track', (browser) => {
	const { play, expectMoving, press } = listenerIn(browser, site);

	test('create no further elements', async () => {
		await play('/tracks/british');
		await press('+', 4);
		await expect.poll(() => browser().read<boolean>(throughWebAudio)).toBe(true);
		const elements = () => browser().read<number>('window.audioElements.length');
		const change = async (pairs: number) => {
			for (let pair = 0; pair < pairs; pair++) {
				await browser().type('n');
				await browser().type('p');
			}
		};
		await change(2);
		const before = await elements();
		await change(23);
		expect(await elements()).toBe(before);
		await expectMoving(await expectMoving());
		expect(await browser().read<boolean>(throughWebAudio)).toBe(true);
		const captured = await browser().read<Tap['captures']>('window.captures');
		expect(captured.length).toBeLessThanOrEqual(3);
	});
});
