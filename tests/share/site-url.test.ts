import { expect, it } from 'vitest';
import { build } from './support/build';

it.each(['album.example', 'ftp://album.example', 'https://album.example/sub'])(
	'ends in one line when SITE_URL is %s',
	async (SITE_URL) => {
		expect(await build({ SITE_URL })).toEqual({
			exitCode: 1,
			errors:
				`SITE_URL is "${SITE_URL}", but must be like "https://album.example", ` +
				'without a path: that is BASE_PATH.\n'
		});
	}
);
