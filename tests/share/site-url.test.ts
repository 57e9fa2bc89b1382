import { expect, it } from 'vitest';
import { build } from './support/build';

it.each(['album.example', 'ftp://album.example', 'https://album.example/sub'])(
	'ends in one line when SITE_URL is %s',
	async (SITE_URL) => {
		expect(await build({ SITE_URL })).toEqual({
			exitCode: 1,
			errors:
				`SITE_URL is "${SITE_URL}", but must be like "https://album.example", ` +
				'without a path; a path goes into BASE_PATH.\n'
		});
	}
);

it.each(['/my album', 'album', '/album/', '/a/../b', '/my%20album', '/álbum', "/it's"])(
	'ends in one line when BASE_PATH is %s',
	async (BASE_PATH) => {
		const { exitCode, errors } = await build({ BASE_PATH });
		expect(exitCode).toBe(1);
		expect(errors).toMatch(/^BASE_PATH is ".*", but must be empty or like .*\n$/);
	}
);
