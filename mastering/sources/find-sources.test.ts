import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	symlinkSync,
	unlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { album } from '../../src/content/album';
import { findSources as find, provenanceOf, type FoundSources } from './find-sources';
import { MasteringFault } from '../fault';

let directory: string;

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'masters-'));
});

afterEach(() => {
	rmSync(directory, { recursive: true });
});

function put(...names: string[]): void {
	for (const name of names) writeFileSync(join(directory, name), 'x');
}

/** @throws MasteringFault with every fault */
async function findSources(mastersDirectory: string): Promise<FoundSources> {
	const found = await find(mastersDirectory);
	if (found.faults.length > 0) throw new MasteringFault(found.faults.join('\n'));
	return found;
}

describe('findSources', () => {
	it('takes a master where there is one, and a room for the others', async () => {
		put('06-legalise.wav', '01-the.FLAC', '.gitkeep', 'README.md', '.DS_Store');
		const { sources } = await findSources(directory);
		expect(sources.map(({ track }) => track.slug)).toEqual(album.tracks.map(({ slug }) => slug));
		expect(sources.filter(({ kind }) => kind === 'master').map(({ track }) => track.slug)).toEqual([
			'the',
			'legalise'
		]);
	});

	it('takes the recordings for rooms of the person an edition.json names', async () => {
		const edition = { name: 'Zoë', title: 'Rooms in Leeds', date: '2026-10-31' };
		put('06-legalise.wav');
		writeFileSync(join(directory, 'edition.json'), JSON.stringify({ schema: 1, ...edition }));
		const found = await findSources(directory);
		expect(found.edition).toEqual(edition);
		const provenances = found.sources.map((source) => [source.track.slug, provenanceOf(source)]);
		expect(provenances.filter(([, provenance]) => provenance === 'own-room')).toEqual([
			['legalise', 'own-room']
		]);
		expect(provenances.filter(([, provenance]) => provenance === 'stand-in')).toHaveLength(11);
	});

	it('reports everything that is wrong with an edition', async () => {
		put('13-bonus.wav');
		writeFileSync(join(directory, 'edition.json'), '{ "schema": 1, "name": "Zoë", "title": 5 }');
		const { faults } = await find(directory);
		expect(faults.map((line) => line.replaceAll(`${directory}/`, ''))).toEqual([
			"13-bonus.wav can't be part of an edition of someone's own rooms; move it or edition.json away.",
			'edition.json has the title 5, which must be one line of 1 to 80 characters.',
			'edition.json lacks “date”; download the edition again.'
		]);
		unlinkSync(join(directory, '13-bonus.wav'));
		writeFileSync(join(directory, 'edition.json'), '');
		expect((await find(directory)).faults.map((line) => line.replace(/^.*\//, ''))).toEqual([
			'edition.json has no recordings to go with it; add them, or move it away.',
			'edition.json is empty; download, copy or export it again.'
		]);
	});

	it('makes stand-ins only when there is no folder', async () => {
		expect((await findSources(join(directory, 'nowhere'))).sources).toHaveLength(12);
	});

	it.each([
		['legalse.flac', /did you mean 06-legalise\.flac\?/],
		['goverment.aiff', /did you mean 03-government\.aiff\?/],
		['The Government.wav', /did you mean/],
		['take 3.wav', /did you mean/],
		['Kitchen 2025-02-25.wav', /is not the name of a track/],
		['14-the.wav', /did you mean 01-the\.wav\?/],
		['06-legalise.mid', /export it as 06-legalise\.wav/],
		['06-legalise', /export it as 06-legalise\.wav/],
		['legalse.vtt', /did you mean 06-legalise\.vtt\?/],
		['take 3', /is not the name of a track; .* move it away/]
	])('names %s and says what to do', async (name, advice) => {
		put(name);
		await expect(findSources(directory)).rejects.toThrow(advice);
		await expect(findSources(directory)).rejects.toThrow(name);
	});

	it.each(['06-legalise.flac', 'Legalise.wav', '6_LEGALISE.aif'])(
		'does not choose between two masters of a track: %s',
		async (other) => {
			put('06 Legalise.wav', other);
			const chosen = findSources(directory);
			await expect(chosen).rejects.toThrow(/are masters of the same track/);
			await expect(chosen).rejects.toThrow('06 Legalise.wav');
			await expect(chosen).rejects.toThrow(other);
		}
	);

	it('does not choose between a number and a word', async () => {
		put('01-british.wav');
		await expect(findSources(directory)).rejects.toThrow(
			/01-british\.wav matches two tracks: 1 is “The”, and “British” is 2/
		);
	});

	it.each([
		'01-the copy.wav',
		'01-the (2).wav',
		'01-the 2.wav',
		'01-the-2.wav',
		'01-the-LAPTOP-7.wav',
		'01-thé.wav'
	])('does not have a master replaced by what may be its copy: %s', async (name) => {
		put('01-the.wav', name);
		await expect(findSources(directory)).rejects.toThrow(
			/keep one (of the two )?and move the other away/
		);
	});

	it('puts the bonus track after the twelve, if there is one', async () => {
		put('13-bonus.flac', '13-bonus.vtt');
		const { sources } = await findSources(directory);
		expect(sources).toHaveLength(13);
		expect(sources[12]).toMatchObject({
			kind: 'master',
			track: { slug: 'bonus', number: 13 },
			captionsPath: join(directory, '13-bonus.vtt')
		});
	});

	it('takes captions for masters, and warns of those without one', async () => {
		put('06-legalise.wav', '06-legalise.vtt', '07-music.wav', 'Theft.vtt', '13-bonus.vtt');
		const { sources, warnings } = await findSources(directory);
		const captions = sources.map((source) => 'captionsPath' in source && source.captionsPath);
		expect(captions).toEqual([
			...[false, false, false, false, false],
			...[join(directory, '06-legalise.vtt'), null],
			...[false, false, false, false, false]
		]);
		expect(warnings.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
			expect.stringMatching(
				/^warning: \S+Theft\.vtt has no master to go with it and isn't used; add 08-theft\.wav, or move the captions away\.$/
			),
			expect.stringMatching(/^warning: \S+13-bonus\.vtt has no master .*; add 13-bonus\.wav, /)
		]);
	});

	it('refuses what is not a file', async () => {
		symlinkSync('01-the.wav', join(directory, '01-the.wav'));
		await expect(findSources(directory)).rejects.toThrow(
			/01-the\.wav is a broken link; put the file itself in its place\./
		);
		unlinkSync(join(directory, '01-the.wav'));
		mkdirSync(join(directory, '01-the.wav'));
		await expect(findSources(directory)).rejects.toThrow(
			/01-the\.wav is not a file; put the file itself in its place\./
		);
	});

	const unreadable = '/sys/class/net/lo/speed';

	it.skipIf(!existsSync(unreadable))('names a file that the disk can’t read', async () => {
		symlinkSync(unreadable, join(directory, '01-the.wav'));
		await expect(findSources(directory)).rejects.toThrow(
			/01-the\.wav can't be read \(EINVAL: [^\n]+\); check the disk it is on, and copy or export it again\.$/
		);
	});

	it('shows a name with a line break in one line', async () => {
		put('a\nb.wav');
		await expect(findSources(directory)).rejects.toThrow(/^[^\n]*$/);
	});

	it.skipIf(process.platform !== 'linux')('refuses a name that is not UTF-8', async () => {
		writeFileSync(Buffer.from(`${directory}/01-th\xe9.wav`, 'latin1'), 'x');
		await expect(findSources(directory)).rejects.toThrow(/is not UTF-8; rename it/);
	});
});

/** The lines of the fault that the folder is refused with; none if it isn't. */
async function refusal(): Promise<string[]> {
	const found: unknown = await findSources(directory).catch((error: unknown) => error);
	if (!(found instanceof MasteringFault)) return [];
	return found.message.split('\n').map((line) => line.replaceAll(`${directory}/`, ''));
}

describe('what other programs leave in the folder', () => {
	const litter = [
		...['._01-the.wav', '.DS_Store', 'Icon\r', '.localized', '.gitkeep', 'README.md'],
		...['Thumbs.db', 'ehthumbs.db', 'desktop.ini', '01-the.wav:Zone.Identifier'],
		...['.nfs000000000012', '.directory', '01-the.wav~', '.dropbox', '~$notes.docx'],
		...['01-the.wav.asd', '01-the.wav.reapeaks', '01-the.pkf', '01-the.sfk', '06-legalise.ovw'],
		...['album.rpp', 'album.als', 'album.ptx', 'album.aup3', '02-british.gpk'],
		...['cover.jpg', '01-the.png', 'notes.txt', '01-the.wav.md5', 'album.cue', 'album.m3u8'],
		...['01-the.wav@SynoEAStream', '.01-the.wav.swp', '.fuse_hidden0001', '.~lock.notes.odt#'],
		...['cover.jpg.icloud', '.notes.txt.icloud', '~WRL0001.tmp', 'Album.lnk', 'Session.gdoc']
	];
	const folders = ['@eaDir', '__MACOSX', '.Trashes', '$RECYCLE.BIN', '#recycle', 'lost+found'];

	it('is passed over and listed, and the stand-ins stay', async () => {
		put(...litter);
		for (const folder of folders) {
			mkdirSync(join(directory, folder));
			put(join(folder, '01-the.wav'));
		}
		const { sources, skipped } = await findSources(directory);
		expect(sources.every(({ kind }) => kind === 'room')).toBe(true);
		expect(skipped).toHaveLength(litter.length + folders.length);
		expect(skipped).toContain(`${join(directory, '01-the.wav.asd')}: from Ableton Live`);
	});

	it.each(litter)('does no harm to a master: %j', async (name) => {
		put('01-the.wav', name);
		const { sources } = await findSources(directory);
		expect(sources[0]).toMatchObject({ kind: 'master', path: join(directory, '01-the.wav') });
	});

	it('may be unknown, as long as it goes with a master', async () => {
		put('01-the.wav', '01-the.wav.waveform', '01-the.wav.gz', '01-the.regions');
		expect((await findSources(directory)).skipped).toHaveLength(3);
	});
});

describe('what is in place of a master', () => {
	it.each([
		['.01-the.wav.icloud', /iCloud Drive placeholder.*Download Now/],
		['.6 Legalise.flac.icloud', /iCloud Drive placeholder/],
		['.06-legalise.vtt.icloud', /iCloud Drive placeholder/],
		['01-the.wav.nextcloud', /Nextcloud.*Make available locally/],
		['01-the.wav.cloud', /cloud drive.*offline/],
		['01-the.wav.onedrive', /cloud drive.*offline/],
		['01-the.wav.dropbox', /cloud drive.*offline/],
		['01-the.gdoc', /Google Drive link.*download/],
		['01-the.wav.gshortcut', /Google Drive link/],
		['01-the.wav.lnk', /shortcut/],
		['01-the.wav - Shortcut.lnk', /shortcut/],
		['01-the.webloc', /shortcut/],
		['01-the.wav.part', /unfinished.*wait/],
		['.01-the.wav.part', /unfinished/],
		['01-the.part', /unfinished/],
		['01-the.wav.crdownload', /unfinished/],
		['Unconfirmed 4711.crdownload', /unfinished/],
		['01-the.wav.filepart', /unfinished/],
		['01-the.wav.1a2b3c4d.partial', /unfinished/],
		['01-the.wav.tmp', /unfinished/],
		['01-the.tmp', /unfinished/],
		['01-the.wav.aria2', /unfinished/],
		['.01-the.wav.Xa3F2b', /unfinished/],
		['.syncthing.01-the.wav.tmp', /unfinished/],
		['~syncthing~01-the.wav.tmp', /unfinished/],
		['.pending-1795985143-01-the.wav', /unfinished/],
		['.01-the.wav.~4f2a', /unfinished/],
		['.01-the.wav', /is hidden; rename it 01-the\.wav/],
		['01-the.wav.gz', /is an archive; unpack/],
		['masters.zip', /is an archive; unpack/],
		['01-the.wav.bak', /export it as/],
		['01-the.wma', /export it as 01-the\.wav/],
		['01-the.sbv', /export them as WebVTT \(01-the\.vtt\) or SubRip \(\.srt\)/],
		['01-the.en.ttml', /export them as WebVTT/]
	])('stops with its name and a remedy: %s', async (name, advice) => {
		put(name);
		const lines = await refusal();
		expect(lines).toEqual([expect.stringMatching(advice)]);
		expect(lines[0]?.startsWith(`${name} `)).toBe(true);
	});

	it.each([
		['nothing', '', /^01-the\.wav is empty; download, copy or export it again\.$/],
		['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid', /git lfs pull/],
		['a git-annex pointer', '/annex/objects/SHA256E-s1--0.wav\n', /git annex get/],
		['a web page', '\n<!DOCTYPE html><title>Sign in</title>', /is a web page/],
		['an archive', 'PK\x03\x04', /is an archive; unpack it/],
		['zeros', '\0'.repeat(5000), /begins with nothing but zeros/]
	])('is recognised by its content: %s', async (_, content, advice) => {
		writeFileSync(join(directory, '01-the.wav'), content);
		expect(await refusal()).toEqual([expect.stringMatching(advice)]);
	});

	it.each([
		['nowhere.wav', /^01-the\.wav is a broken link; put the file itself in its place\.$/],
		['.git/annex/objects/x.wav', /git annex get/],
		['01-the.wav', /is a broken link/]
	])('is recognised by its link to %s', async (target, advice) => {
		symlinkSync(target, join(directory, '01-the.wav'));
		expect(await refusal()).toEqual([expect.stringMatching(advice)]);
	});

	it('is looked for in folders too, unless the master is there', async () => {
		mkdirSync(join(directory, 'Bounces'));
		put('Bounces/01-the.wav', 'Bounces/cover.jpg');
		expect(await refusal()).toEqual([
			expect.stringMatching(/^Bounces is a folder that contains 01-the\.wav; move/)
		]);
		put('01-the.wav');
		expect((await findSources(directory)).skipped).toHaveLength(1);
	});

	it('is reported with all the others, one line each', async () => {
		put('.01-the.wav.icloud', '02-british.wav', '2 British.flac', 'legalse.wav', 'cover.jpg');
		writeFileSync(join(directory, '04-must.wav'), '');
		symlinkSync('gone', join(directory, '05-not.wav'));
		const lines = await refusal();
		expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual([
			'.01-the.wav.icloud',
			'02-british.wav',
			'04-must.wav',
			'05-not.wav',
			'legalse.wav'
		]);
	});
});

describe('a recording in two files', () => {
	it.each([
		['01-the.L.wav', '01-the.R.wav'],
		['01-the_L.wav', '01-the_R.wav'],
		['1 The (Left).aiff', '1 The (Right).aiff'],
		['01-the.left.wav', '01-the.right.wav'],
		['01 the-ch1.flac', '01 the-ch2.flac'],
		['01-the.1.wav', '01-the.2.wav'],
		['The L.m4a', 'The R.m4a']
	])('must be joined: %s and %s', async (left, right) => {
		put(left, right);
		const lines = await refusal();
		expect(lines).toEqual([expect.stringMatching(/two channels of one recording; join them/)]);
		expect(lines[0]).toContain(`${left} and ${right}`);
		expect(lines[0]).toMatch(/(sox -M|ffmpeg -i) .*01-the\.wav'?$/);
	});

	it.each([
		['01-the.L.wav', /left channel of a recording; add the right one/],
		['11-ai_R.wav', /right channel of a recording; add the left one/],
		['01-the.2.wav', /did you mean 01-the\.wav\?/]
	])('needs its other half: %s', async (name, advice) => {
		put(name);
		expect(await refusal()).toEqual([expect.stringMatching(advice)]);
	});

	it('is superfluous when the whole recording is there', async () => {
		put('01-the.wav', '01-the.L.wav', '01-the.R.wav');
		expect(await refusal()).toEqual([
			expect.stringMatching(/^01-the\.L\.wav is one channel .* move it away\.$/),
			expect.stringMatching(/^01-the\.R\.wav is one channel .* move it away\.$/)
		]);
	});

	it('is joined by the command, sample by sample, the shorter side with silence', async () => {
		const at = (name: string) => join(directory, name);
		const right = at('01-the.R.wav');
		const noise = '-D -n -r 48000 -c 1 -b 24';
		sox(...noise.split(' '), at('01-the L.wav'), 'synth', '0.1', 'whitenoise', 'vol', '-66dB');
		sox(...noise.split(' '), right, 'synth', '0.2', 'pinknoise', 'vol', '-66dB');
		const fault: unknown = await findSources(directory).catch((error: unknown) => error);
		const [command = ''] = /sox .*$/.exec(String(fault)) ?? [];
		expect(spawnSync('sh', ['-c', command]).status).toBe(0);
		for (const [channel, side] of [
			['1', at('01-the L.wav')],
			['2', right]
		] as const) {
			const whole = raw(at('01-the.wav'), 'remix', channel);
			const alone = raw(side);
			expect(whole).toHaveLength(0.2 * 48_000 * 3);
			expect(whole.subarray(0, alone.length).equals(alone)).toBe(true);
		}
	});
});

function sox(...args: readonly string[]): Buffer {
	const { status, stdout } = spawnSync('sox', args);
	expect(status).toBe(0);
	return stdout;
}

/** A file's samples in 24 bits. */
function raw(path: string, ...effects: readonly string[]): Buffer {
	return sox('-D', path, '-t', 'raw', '-e', 'signed', '-b', '24', '-', ...effects);
}
