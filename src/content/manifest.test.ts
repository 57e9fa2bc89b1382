import { describe, expect, it } from 'vitest';
import text from '$generated/recordings.json?raw';
import { isOutdated, manifestVersion, parseManifest, type Manifest } from './manifest';

const manifest = JSON.parse(text) as Manifest;

describe('parseManifest', () => {
	it('reads what mastering writes', () => {
		expect(parseManifest(text)).toEqual(manifest);
	});

	it('accepts a bonus track, lossless files and figures that could not be measured', () => {
		const { recordings, ...rest } = manifest;
		const bonus = {
			...recordings[0],
			slug: 'bonus',
			number: 13,
			lossless: { path: 'album/bonus.0123456789.flac', bytes: 9000 },
			loudness: { integratedLufs: null, ungatedLufs: null },
			fidelity: recordings[0]?.fidelity.map((one) => ({
				...one,
				differenceDb: one.differenceDb.map(() => null)
			})),
			findings: [{ kind: 'note', text: 'masters/01-the.wav: its .weba needed 256 kbit/s.' }]
		};
		const read = parseManifest(JSON.stringify({ ...rest, recordings: [...recordings, bonus] }));
		expect(read.recordings.at(-1)).toEqual(bonus);
	});

	it.each<[string, (m: Manifest) => unknown, string]>([
		['a missing recording', (m) => ({ ...m, recordings: m.recordings.slice(1) }), 'the'],
		['another version', (m) => ({ ...m, version: manifestVersion + 1 }), 'version'],
		[
			'a level above full scale',
			(m) => ({ ...m, recordings: m.recordings.map((r) => ({ ...r, rmsDbfs: 40 })) }),
			'recordings.0.rmsDbfs'
		],
		[
			'a path that leaves the album',
			(m) => ({ ...m, recordings: m.recordings.map((r) => ({ ...r, detail: '../secret' })) }),
			'recordings.0.detail'
		],
		['a list', () => [], 'version']
	])('rejects %s in one line that names the file, the fault and the fix', (_, damage, fault) => {
		const read = () => parseManifest(JSON.stringify(damage(manifest)));
		expect(read).toThrow(fault);
		expect(read).toThrow(/^src\/generated\/recordings\.json is damaged .*npm run master"\.$/);
	});

	it('distinguishes an older shape from damage', () => {
		expect(isOutdated('{"version":1,"recordings":[]}')).toBe(true);
		expect(isOutdated(text)).toBe(false);
		expect(isOutdated('{"version":1')).toBe(false);
		expect(isOutdated('[]')).toBe(false);
	});

	it('rejects a truncated file', () => {
		expect(() => parseManifest(text.slice(0, 200))).toThrow('not JSON');
	});
});
