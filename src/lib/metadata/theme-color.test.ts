import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { grounds } from './theme-color';

it('is the ground of each theme', async () => {
	const css = await readFile('src/app.css', 'utf8');
	const [dark, light] = [...css.matchAll(/--room: (#[0-9a-f]{6});/g)].map(([, colour]) => colour);
	expect({ dark, light }).toEqual(grounds);
});
