import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { about } from '$content/about';
import { accessibilityPage } from '$content/accessibility';
import { act } from '$content/act';
import { album } from '$content/album';
import { fair } from '$content/fair';
import { fidelity } from '$content/fidelity';
import { people } from '$content/people';
import { positions } from '$content/positions';
import { press } from '$content/press';
import { rightsPage } from '$content/rights-page';
import { sourcesPage } from '$content/sources';
import { timelinePage } from '$content/timeline';
import { fontParts } from './repertoire';

const content = new URL('../../../content/', import.meta.url);

it('covers every character of the site’s own text', async () => {
	const covered = new Set(fontParts.flatMap(({ characters }) => characters.split('')));
	const names = (await readdir(content)).filter((name) => /(?<!\.test)\.ts$/.test(name));
	expect(names.length).toBeGreaterThan(0);
	for (const name of names) {
		const text = await readFile(new URL(name, content), 'utf8');
		const missing = [...new Set(text.split(''))].filter(
			(character) => !covered.has(character) && !/\s/.test(character)
		);
		expect(missing, name).toEqual([]);
	}
});

it('has no character of text in two files', () => {
	const [, core = '', accents = ''] = fontParts.map(({ characters }) => characters);
	expect(accents.split('').filter((character) => core.includes(character))).toEqual([]);
});

it('covers the sentence and every headline in the poster’s file', () => {
	const pages = [about, accessibilityPage, act, fair, fidelity, people, press, rightsPage];
	const headlines = [...album.tracks, ...pages, sourcesPage, timelinePage].map(
		({ title }) => title
	);
	const regions = positions.map(({ region }) => region);
	const [poster] = fontParts;
	for (const text of [...headlines, ...regions]) {
		expect(
			text.split('').filter((c) => !poster?.characters.includes(c)),
			text
		).toEqual([]);
	}
});
