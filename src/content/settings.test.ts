import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { afterAll, describe, expect, it } from 'vitest';
import { publisherSchema } from './publisher-schema';
import { readSettings } from './settings';

const directory = mkdtempSync(join(tmpdir(), 'settings-'));
const path = join(directory, 'publisher.json');

afterAll(() => {
	rmSync(directory, { recursive: true });
});

/** Reads settings from a file with this content. */
function read(content: unknown, env: Record<string, string> = {}) {
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, '\t'));
	return readSettings(env, path);
}

/** The faults of such settings, one a line, without the file's name. */
function faultsOf(content: unknown, env: Record<string, string> = {}): string[] {
	try {
		read(content, env);
		return [];
	} catch (error) {
		return (error as Error).message
			.split('\n')
			.map((line) => line.replace(/^\S*publisher\.json:/, ''));
	}
}

it('has a schema for editors that says the same', async () => {
	// Patterns are in it; what only a function can check is not.
	const schema = toJsonSchema(publisherSchema, { errorMode: 'ignore' });
	await expect(`${JSON.stringify(schema, null, '\t')}\n`).toMatchFileSnapshot(
		'./publisher.schema.json'
	);
});

describe('the settings', () => {
	it('may be empty or missing: the site is then the preview’s', () => {
		const preview = { siteUrl: 'http://localhost:4173', basePath: '', hasAddress: false };
		expect(read({})).toEqual(preview);
		expect(
			read({ siteUrl: '', basePath: '', contact: { expires: '' }, upc: '', isrc: { the: '' } })
		).toEqual(preview);
	});

	it('say where the site will be, which the environment overrides', () => {
		const file = { siteUrl: 'https://Album.example:8443/', basePath: '/a/b-c/d_e' };
		const here = {
			siteUrl: 'https://album.example:8443',
			basePath: '/a/b-c/d_e',
			hasAddress: true
		};
		expect(read(file)).toEqual(here);
		expect(read(file, { SITE_URL: '', BASE_PATH: '' })).toEqual(here);
		expect(read(file, { SITE_URL: 'http://localhost:1234', BASE_PATH: '/v1.2/2025' })).toEqual({
			siteUrl: 'http://localhost:1234',
			basePath: '/v1.2/2025',
			hasAddress: true
		});
	});

	it('may all be set, with or without hyphens and spaces', () => {
		expect(
			faultsOf({
				$schema: './publisher.schema.json',
				contact: { email: 'rights@label.example', url: 'https://label.example/contact' },
				licenceUrl: 'https://label.example/terms',
				upc: '5 012345-678900',
				isrc: { the: 'GB-XXX-25-00001', british: 'gbxxx2500002', bonus: '' },
				lossless: true,
				releaseNotes: 'Mastered in 2026.'
			})
		).toEqual([]);
		expect(faultsOf({ upc: '036000291452' })).toEqual([]);
	});

	it('are read with a byte order mark, as editors on Windows write it', () => {
		expect(read('\ufeff{ "basePath": "/album" }').basePath).toBe('/album');
	});
});

describe('a fault', () => {
	it('is a line that names its place, and all are reported at once', () => {
		expect(
			faultsOf(
				{
					siteUrl: 'album.example',
					basePath: 'album',
					contact: { email: 'rights@label', expires: '2027-02-30' },
					licenceUrl: 'http://label.example',
					upc: '036000291453',
					isrc: { the: 'GB-XXX-25-0001', companys: '' },
					lossless: 'yes',
					licenseUrl: '',
					other: 1
				},
				{ SITE_URL: 'ftp://album.example', BASE_PATH: '/album/' }
			)
		).toEqual([
			'2: “siteUrl” is "album.example", but must be like "https://album.example"; a path goes into “basePath”.',
			'3: “basePath” is "album", but must be empty or like "/album": a slash before each name, none at the end, and names made of unaccented letters, digits, "-", "_" and ".".',
			'5: “contact.email” is "rights@label", but must be an email address such as "rights@label.example".',
			'6: “contact.expires” is "2027-02-30", but must be a day such as "2027-09-30".',
			'8: “licenceUrl” is "http://label.example", but must be an address that begins with https://.',
			'9: “upc” is "036000291453", but must be 12 digits (UPC) or 13 (EAN), the last of which is the check digit of the others.',
			'11: “isrc.the” is "GB-XXX-25-0001", but must be two letters, three letters or digits, and seven digits: "GB-XXX-25-00001".',
			'12: “isrc.companys” is not a setting. Did you mean “companies”?',
			'14: “lossless” is "yes", but must be true or false, without quotation marks.',
			'15: “licenseUrl” is not a setting. Did you mean “licenceUrl”?',
			'16: “other” is not a setting.',
			'SITE_URL is "ftp://album.example", but must be like "https://album.example", without a path; a path goes into BASE_PATH.',
			'BASE_PATH is "/album/", but must be empty or like "/album": a slash before each name, none at the end, and names made of unaccented letters, digits, "-", "_" and ".".'
		]);
	});

	it.each([
		['{\n\t"siteUrl": "https://a.example"\n\t"upc": ""\n}', '3: This is not JSON: comma expected.'],
		['{\n\t"upc": "",\n}', '3: This is not JSON: property name expected.'],
		['{\n\t"upc": "', '2: This is not JSON: unexpected end of string.'],
		['', '1: This is not JSON: value expected.'],
		['{\n// upc\n}', '2: This is not JSON: invalid comment token.'],
		['[1', '1: This is not JSON: close bracket expected.'],
		['7', '1: The file is 7, but must be settings in braces: { … }.']
	])('in a broken file names the line: %j', (content, line) => {
		expect(faultsOf(content)).toEqual([line]);
	});

	it('is a missing file', () => {
		expect(() => readSettings({}, join(directory, 'none.json'))).toThrow(
			/none\.json can’t be read\. Restore it, or write \{\} into it\.$/
		);
	});

	it.each([
		'album.example',
		'ftp://album.example',
		'https://album.example/sub',
		'https://a.example?x'
	])('is the address %s, in the file and in the environment', (address) => {
		expect(faultsOf({ siteUrl: address })).toHaveLength(1);
		expect(faultsOf({}, { SITE_URL: address })).toHaveLength(1);
	});

	it('is an address without TLS in the file; only the environment may set one', () => {
		expect(faultsOf({ siteUrl: 'http://album.example' })).toHaveLength(1);
		expect(faultsOf({}, { SITE_URL: 'http://localhost:8080' })).toEqual([]);
	});

	it.each([
		'/my album',
		'album',
		'/album/',
		'/',
		'//album',
		'/a//b',
		'/..',
		'/a/../b',
		'/.well-known',
		'/my%20album',
		'/álbum',
		'/アルバム',
		"/it's",
		'/"album"',
		'/album;',
		'/{album}',
		'/$uri',
		'/a#b',
		'/a?b',
		'/a\\b',
		'/album\n',
		'https://album.example/album'
	])('is the base path %j, in one line', (basePath) => {
		expect(faultsOf({ basePath })).toHaveLength(1);
		expect(faultsOf({}, { BASE_PATH: basePath })).toHaveLength(1);
	});
});
