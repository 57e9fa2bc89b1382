import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Serving } from '../../deploy/serve';
import { parseManifest, type Recording } from '../../src/content/manifest';
import { fidelityLimitDb, worstBand } from '../../src/content/third-octaves';
import { startChromium, startFirefox } from '../engines/support/puppeteer-browser';
import { describeInEngines } from '../engines/support/engines';
import { hearOne, openAlive, playButton, status } from '../engines/support/listening';
import { startWebKit } from '../engines/support/webkit';
import { buildWithMasters } from '../support/build-with-masters';
import { fetchMasters } from './free-recordings';

const slugs = ['the', 'government', 'not', 'music', 'to', 'ai'];

const home = mkdtempSync(join(tmpdir(), 'real-recordings-'));
let server: Serving | undefined;
let recordings: readonly Recording[];

beforeAll(async () => {
	const [packages, site] = ['packages', 'site'].map((name) => join(home, name)) as [string, string];
	for (const directory of [packages, site]) mkdirSync(directory);
	const masters = fetchMasters(packages);
	const built = buildWithMasters({ directory: site, masters, fromProject: true });
	recordings = parseManifest(readFileSync(built.manifestPath, 'utf8')).recordings.filter(
		({ provenance }) => provenance === 'master'
	);
	process.stdout.write(`${built.warnings}\n${figuresOf(recordings)}\n\n`);
	server = await serve({ directory: built.directory, port: 0 });
});
afterAll(async () => {
	rmSync(home, { recursive: true });
	await server?.close();
});

test('six real recordings were mastered', () => {
	expect(recordings.map(({ slug }) => slug)).toEqual(slugs);
});

const engines = [
	{ name: 'Chromium', start: startChromium },
	{ name: 'Firefox', start: startFirefox },
	{ name: 'WebKit', start: () => startWebKit() }
];

describeInEngines(
	'Real recordings',
	(browser) => {
		test.each(slugs)('“%s” plays, seeks, and says so', async (slug) => {
			const recording = recordings.find((candidate) => candidate.slug === slug);
			if (!recording) throw new Error(`no recording of ${slug}`);
			await openAlive(browser(), `${server?.url}/tracks/${slug}`);
			await browser().press(playButton);
			await hearOne(browser(), slug, await hearOne(browser(), slug));
			// To the middle.
			await browser().type('5');
			const middle = await hearOne(browser(), slug, recording.durationSeconds / 2 - 0.5);
			await hearOne(browser(), slug, middle);
			const playing = new RegExp(`^Playing track ${recording.number} of 12, `);
			await expect.poll(() => browser().read(status)).toMatch(playing);
		});
	},
	engines
);

/** What was measured in recordings, a row each. */
function figuresOf(recordings: readonly Recording[]): string {
	const rows = recordings.map((recording) => {
		const { slug, durationSeconds, rmsDbfs, noiseFloorDbfs, peakDbfs, truePeakDbtp } = recording;
		const { integratedLufs, ungatedLufs } = recording.loudness;
		const worst = recording.fidelity.map((fidelity) => {
			const band = worstBand(fidelity);
			return band ? `${band.differenceDb.toFixed(2)} at ${band.hz}` : '–';
		});
		const levels = [rmsDbfs, noiseFloorDbfs, peakDbfs, truePeakDbtp, integratedLufs, ungatedLufs];
		return [
			slug,
			durationSeconds.toFixed(1),
			...levels.map((level) => level?.toFixed(1) ?? '–'),
			...worst
		];
	});
	const limits = `worst band, dB at Hz (at most ±${fidelityLimitDb.weba} and ±${fidelityLimitDb.m4a})`;
	const head = ['track', 's', 'RMS', 'floor', 'peak', 'dBTP', 'LUFS', 'ungated', 'Opus', 'AAC'];
	const lines = [head, ...rows].map((row) =>
		row.map((cell, i) => (i === 0 ? cell.padEnd(11) : cell.padStart(i < 8 ? 8 : 16))).join('')
	);
	return [...lines, limits].join('\n');
}
