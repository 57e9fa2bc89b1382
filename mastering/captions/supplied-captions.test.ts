import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import webvtt from 'webvtt-parser';
import { album } from '../../src/content/album';
import { MasteringFault } from '../fault';
import { captionsOf } from './captions';
import { SuppliedCaptions } from './supplied-captions';
import { temporaryDirectory } from '../testing/temporary-directory';

const directory = temporaryDirectory();

const [track] = album.tracks;
const measured = { durationSeconds: 60, noiseFloorDbfs: -75, quietDbfs: [], events: [] };

describe('captions that the publisher supplies', () => {
	function supply(content: string | Buffer): string {
		const path = join(directory, '01-the.vtt');
		writeFileSync(path, content);
		return path;
	}

	async function captioned(path: string): Promise<string> {
		const supplied = await SuppliedCaptions.read(path);
		return captionsOf(track, { supplied, room: null, measured }).text;
	}

	it('are published as they are, with a note', async () => {
		const captionsPath = supply(
			'\uFEFFWEBVTT - The\r\n\r\nSTYLE\r\n::cue { color: white }\r\n\r\nfirst\r\n00:01.000 --> 00:03.000 line:0\r\n<i>A chair</i>\r\n'
		);
		expect(await captioned(captionsPath)).toBe(
			'WEBVTT - The\n\nNOTE\nThe master of “The”.\nCaptions supplied by the publisher.\n\n' +
				'STYLE\n::cue { color: white }\n\nfirst\n00:01.000 --> 00:03.000 line:0\n<i>A chair</i>\n'
		);
	});

	/** Forms of the standard's own examples (https://www.w3.org/TR/webvtt1/). */
	it.each([
		[
			'regions',
			'REGION\nid:fred\nwidth:40%\nlines:3\nregionanchor:0%,100%\nviewportanchor:10%,90%\nscroll:up\n\n' +
				'REGION\nid:bill width:40.5% lines:3\nregionanchor:100%,100%\n\n' +
				'00:00.000 --> 00:20.000 region:fred align:left\n<v Fred>A chair\n\n' +
				'00:02.500 --> 00:22.500 align:right region:bill\n<v Bill>A door\n'
		],
		[
			'styles and comments',
			'STYLE\n::cue {\n  color: papayawhip;\n}\n/* no blank lines */\n\nNOTE between style blocks\n\n' +
				'STYLE\n::cue(b) { color: peachpuff; }\n\nhello\n00:00:00.000 --> 00:00:10.000\nA <b>chair</b>\n\n' +
				'NOTE\nof more\nthan a line\n\n00:05.000 --> 00:09.000\n— A door.\n— Steps.\n\nNOTE end of file\n'
		],
		[
			'positions',
			'00:00.000 --> 00:04.000 position:10%,line-left align:left size:35%\nA chair\n\n' +
				'00:03.000 --> 00:06.500 position:45%,line-right line:-1,end vertical:rl\nA door\n'
		],
		[
			'classes, languages and moments',
			'00:00.000 --> 00:08.000\n<c.yellow.bg_blue>A chair</c> <i.loud><lang en-GB>a door</lang></i>\n\n' +
				'00:08.000 --> 00:16.000\n<00:00:09.000> <c>Steps</c> <ruby.loud>a <rt>b</rt></ruby> &amp; &lrm;on\n'
		]
	])('may have %s', async (_, blocks) => {
		const text = `WEBVTT\n\n${blocks}`;
		const published = await captioned(supply(text));
		expect(published.endsWith(`\n\n${blocks}`)).toBe(true);
		expect(published).toBe(await captioned(supply(text.replaceAll('\n', '\r\n'))));
	});

	const [cue, published] = [
		'00:01.000 --> 00:03.000\nA chair\n',
		'WEBVTT\n\nNOTE\nThe master of “The”.\nCaptions supplied by the publisher.\n\n'
	];

	it.each([
		['a header', `WEBVTT\nKind: captions\nLanguage: en\n\n${cue}`, cue],
		[
			'the header of a live stream',
			`WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n${cue}`,
			cue
		],
		[
			'a header with styles',
			`WEBVTT\nKind: captions\nStyle:\n::cue(c.color) { color: #ccc;\n}\n##\n\n${cue}`,
			cue
		],
		['no empty line after the signature', `WEBVTT\n${cue}`, cue],
		['marks and empty lines before it', `\uFEFF\uFEFF\n\nWEBVTT\n\n${cue}`, cue],
		['the line ends of an old Mac', `WEBVTT\rKind: captions\r\r${cue.replaceAll('\n', '\r')}`, cue],
		[
			'a bare &',
			'WEBVTT\n\n00:01.000 --> 00:03.000\nPipes & a fan, AT&T, R&D; &\n',
			'00:01.000 --> 00:03.000\nPipes &amp; a fan, AT&amp;T, R&amp;D; &amp;\n'
		],
		[
			'references of HTML',
			'WEBVTT\n\n00:01.000 --> 00:03.000\nCaf&eacute; &#39;a&#x27; &quot;b&quot; &hellip; &lt;c&#62; &nbsp;&foo;\n',
			'00:01.000 --> 00:03.000\nCafé \'a\' "b" … &lt;c&gt; &nbsp;&amp;foo;\n'
		],
		[
			'references to control characters, and the characters',
			'WEBVTT\n\n00:01.000 --> 00:03.000\na&#11;b\u000bc\u0007d\u0000e\n',
			'00:01.000 --> 00:03.000\na b c d\uFFFDe\n'
		],
		[
			'what only looks like a tag',
			'WEBVTT\n\n00:01.000 --> 00:03.000\n1 < 2 <3 <00:02.000>on\n',
			'00:01.000 --> 00:03.000\n1 &lt; 2 &lt;3 <00:02.000>on\n'
		],
		[
			'fonts and tags in capitals',
			'WEBVTT\n\n00:01.000 --> 00:03.000\n<font color="#fff"><I>A chair</I></font>\n',
			'00:01.000 --> 00:03.000\n<i>A chair</i>\n'
		],
		[
			'settings of earlier drafts',
			'WEBVTT\n\n00:01.000 --> 00:03.000 line:84.66%,middle position:50%,middle align:middle size:100%\na\n\n' +
				'00:02.000-->00:03.000 position:0%,start align:start\nb\n',
			'00:01.000 --> 00:03.000 line:84.66%,center position:50%,center align:center size:100%\na\n\n' +
				'00:02.000 --> 00:03.000 position:0%,line-left align:start\nb\n'
		],
		[
			'voices, classes, names and settings, which stay',
			'WEBVTT\n\nintro 1\n00:01.000 --> 00:03.000 align:start\n<v Ann & Bob><c.loud.red>A chair</c>\n',
			'intro 1\n00:01.000 --> 00:03.000 align:start\n<v Ann &amp; Bob><c.loud.red>A chair</c>\n'
		],
		[
			'an & in a style and a comment, which stays',
			`WEBVTT\n\nSTYLE\n::cue { color: red } /* a & b */\n\nNOTE a & b\n\n${cue}`,
			`STYLE\n::cue { color: red } /* a & b */\n\nNOTE a & b\n\n${cue}`
		]
	])('are mended where they have %s', async (_, content, blocks) => {
		expect(await captioned(supply(content))).toBe(`${published}${blocks}`);
	});

	it.each([
		[
			'plain',
			'1\n00:00:01,000 --> 00:00:03,000\nA chair\n\n2\n00:00:04,500 --> 00:00:06,000\nA door\nopens\n',
			'00:00:01.000 --> 00:00:03.000\nA chair\n\n00:00:04.500 --> 00:00:06.000\nA door\nopens\n'
		],
		[
			'from Windows, with markup',
			'\uFEFF1\r\n0:00:01,5 --> 00:00:03,000  X1:40 X2:600 Y1:20 Y2:50\r\n{\\an8}<font color="red">Pipes & <I>fans</I></font>\r\n',
			'00:00:01.500 --> 00:00:03.000\nPipes &amp; <i>fans</i>\n'
		],
		[
			'with empty lines in a cue and none between cues',
			'1\n00:00:01,000 --> 00:00:03,000\nA chair\n\n101\n \ncreaks\n2\n00:00:04,000 --> 00:00:05,000\nA door\n\n\n',
			'00:00:01.000 --> 00:00:03.000\nA chair\n101\ncreaks\n\n00:00:04.000 --> 00:00:05.000\nA door\n'
		],
		[
			'without numbers',
			'00:00:01,000 --> 00:00:03,000\nA chair\n',
			'00:00:01.000 --> 00:00:03.000\nA chair\n'
		]
	])('are converted from SubRip, with a note: %s', async (_, content, blocks) => {
		const path = join(directory, '01-the.srt');
		writeFileSync(path, content);
		const text = await captioned(path);
		expect(text.slice(published.length).trimStart()).toBe(blocks);
		expect(new webvtt.WebVTTParser().parse(text, 'captions').errors).toEqual([]);
		expect((await SuppliedCaptions.read(path)).notes).toEqual([
			expect.stringMatching(/01-the\.srt is SubRip; it was converted to WebVTT\.$/)
		]);
		expect((await SuppliedCaptions.read(supply(`WEBVTT\n\n${cue}`))).notes).toEqual([]);
	});

	it('are given as plain text too, without markup', async () => {
		const path = supply(
			'WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann><i>Pipes</i> &amp; <b>a\nfan</b></v>\n\n' +
				'00:02.000 --> 00:09.000\n<i></i>\n\n' +
				'00:58.000 --> 01:10.000\nA <00:59.000>chair\n'
		);
		const supplied = await SuppliedCaptions.read(path);
		expect(captionsOf(track, { supplied, room: null, measured }).cues).toEqual([
			{ startSeconds: 1, endSeconds: 3, text: 'Pipes & a\nfan' },
			{ startSeconds: 58, endSeconds: 60, text: 'A chair' }
		]);
	});

	it.each<[string, string | Buffer, RegExp]>([
		[
			'has a region that isn’t one',
			'WEBVTT\n\nREGION\nid:fred\nwidth:140%\n\n00:01.000 --> 00:02.000\nA chair\n',
			/line 5: “width:140%” isn’t a region setting; fix that line/
		],
		[
			'names a region that isn’t there',
			'WEBVTT\n\nREGION\nid:fred\n\n00:01.000 --> 00:02.000 region:bill\nA chair\n',
			/line 6: There is no region “bill”; fix/
		],
		[
			'has a region too late, and a fault before it',
			'WEBVTT\n\n00:01,000 --> 00:02.000\nA chair\n\nREGION\nid:fred\n\n00:03.000 --> 00:04.000\na\n',
			/line 3: .* \(and 1 more\); fix/
		],
		[
			'has a fault after a region',
			'WEBVTT\n\nREGION\nid:fred\n\n00:03.000 --> 00:02.000 region:fred\nA chair\n',
			/line 6: End timestamp/
		],
		['is empty', '', /line 1: No valid signature/],
		['is something else', '{"cues":[]}\n', /line 1: No valid signature/],
		[
			'is SubRip and ends before it starts',
			'1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:09,000 --> 00:00:08,000\nb\n',
			/line 6: End timestamp/
		],
		[
			'is SubRip with a time that is none',
			'1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:61,000 --> 00:01:08,000\nb\n',
			/line 6: /
		],
		[
			'has a header and a wrong time',
			'WEBVTT\nKind: captions\nLanguage: en\n\n00:03.000 --> 00:02.000\na\n',
			/line 5: End timestamp/
		],
		[
			'has a header and goes on after the recording',
			'WEBVTT\nKind: captions\n\n01:03.000 --> 01:04.000\na\n',
			/line 4: the recording has ended by then/
		],
		['has no cues', 'WEBVTT\n', /has no captions in it/],
		[
			'is not UTF-8',
			Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nCaf\xe9\n', 'latin1'),
			/UTF-8/
		],
		['is UTF-16', Buffer.from('\uFEFFWEBVTT\n\n', 'utf16le'), /UTF-8/],
		['has a comma for a point', 'WEBVTT\n\n00:01,000 --> 00:02.000\nA chair\n', /line 3: /],
		[
			'ends before it starts',
			'WEBVTT\n\n00:03.000 --> 00:02.000\nA chair\n',
			/line 3: End timestamp/
		],
		[
			'goes back',
			'WEBVTT\n\n00:03.000 --> 00:04.000\na\n\n00:01.000 --> 00:02.000\nb\n',
			/line 6: /
		],
		[
			'has a tag that isn’t one',
			'WEBVTT\n\n00:03.000 --> 00:04.000\n<blink>a</blink>\n',
			/line \d: /
		],
		[
			'goes on after the recording',
			'WEBVTT\n\n00:03.000 --> 00:04.000\na\n\n01:00.000 --> 01:01.000\nb\n',
			/line 6: the recording has ended by then, at 60\.000 s/
		],
		['is too large', `WEBVTT\n\n${'NOTE x\n\n'.repeat(300_000)}`, /too large/]
	])('are refused in one line when the file %s', async (_, content, message) => {
		const captionsPath = supply(content);
		const error = await captioned(captionsPath).catch((e: unknown) => e);
		expect(error).toBeInstanceOf(MasteringFault);
		expect((error as Error).message).toMatch(/01-the\.vtt /);
		expect((error as Error).message).toMatch(message);
		expect((error as Error).message).not.toContain('\n');
	});

	it('are refused when there is a folder, or nothing', async () => {
		const folder = join(directory, '02-british.vtt');
		mkdirSync(folder);
		for (const [captionsPath, message] of [
			[folder, /isn't a file/],
			[join(directory, 'nowhere.vtt'), /can't be read/]
		] as const) {
			await expect(captioned(captionsPath)).rejects.toThrow(message);
		}
	});

	it('can hold anything without doing harm', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
				const captionsPath = supply(`WEBVTT\n\n${text}`);
				const result = await captioned(captionsPath).catch((e: unknown) => e);
				expect(typeof result === 'string' || result instanceof MasteringFault).toBe(true);
			})
		);
	});
});
