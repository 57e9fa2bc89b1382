import type { ProxyFault } from './support/trouble';

/** How a fault is injected. */
export type Injection =
	/** By the proxy in front of the host. */
	| ({ readonly by: 'proxy' } & ProxyFault)
	/** In the browser's network: names that aren't found, or no network at all. */
	| { readonly by: 'network'; readonly loses: 'names' | 'everything' }
	/** In the browser's storage, before the page opens. */
	| { readonly by: 'storage'; readonly is: 'full' | 'blocked' }
	/** In what downloads tracks: see `downloads.spec.ts`. */
	| { readonly by: 'downloads'; readonly breaks: 'worker' | 'quota' | 'caches' }
	/** By a server without range requests: see `ranges.spec.ts`. */
	| { readonly by: 'whole files'; readonly listeningTo: 'track' | 'hour' }
	/** In ways of a test's own. */
	| { readonly by: 'own test'; readonly file: string }
	/** Someone sets the device's clock, while a track or the hour plays. */
	| { readonly by: 'clock'; readonly minutes: number; readonly listeningTo: 'track' | 'hour' };

/** A fault: what is injected, what the player says, and what happens to the sound. */
export interface Fault {
	readonly name: string;
	/** What is injected, in words. */
	readonly injected: string;
	readonly injection: Injection;
	/** Before play is pressed, or once sound is playing. */
	readonly when: 'before the press' | 'while it plays';
	/** A key pressed right after it is injected. */
	readonly thenKey?: string;
	/**
	 * What the player says, in order, until the fault is over: `{track}` and `{place}` are placeholders.
	 */
	readonly says: readonly string[];
	/** The other engines in which it is injected. */
	readonly alsoIn?: readonly ('Firefox' | 'WebKit')[];
	/** What the download control says: `{size}` is a placeholder for megabytes. */
	readonly downloadSays?: string;
	/** How long it lasts at least; it ends after the last of {@link says}. */
	readonly seconds?: number;
	/** What it takes for the sound to continue from its place. */
	readonly goesOn:
		| 'through it'
		| 'when it is over'
		| 'in the other format'
		| 'with Next'
		| 'on time with the next track';
}

const playing = 'Playing {track}';
const waiting = 'Buffering {track}';
const reload = 'Trying again from {place}. If other sites work, reload this page.';
const unreachable = `The recording could not be loaded. ${reload}`;
const stopped = `The recording has stopped loading. ${reload}`;

const recordings = /\.(weba|m4a)$/;
const opus = /\.weba$/;

/** Every fault the tests inject; `docs/faults.md` is made from it. */
export const faults: readonly Fault[] = [
	{
		name: 'Stall of 5 s',
		injected: 'nothing more of the recording arrives for 5 s',
		injection: { by: 'proxy', trouble: { kind: 'stall' }, on: recordings },
		when: 'while it plays',
		says: [waiting],
		seconds: 5,
		goesOn: 'when it is over'
	},
	{
		name: 'Dead line',
		injected: 'nothing more arrives, and no connection closes',
		injection: { by: 'proxy', trouble: { kind: 'stall' }, on: recordings },
		when: 'while it plays',
		says: [waiting, stopped],
		goesOn: 'when it is over'
	},
	{
		name: 'Resets',
		injected: 'every connection is reset after 40 kB, five times',
		injection: {
			by: 'proxy',
			trouble: { kind: 'reset', afterBytes: 40_000, times: 5 },
			on: recordings
		},
		when: 'while it plays',
		says: [playing],
		alsoIn: ['Firefox'],
		goesOn: 'through it'
	},
	{
		name: 'Wrong length',
		injected: 'answers promise more than the 60 kB they contain',
		injection: { by: 'proxy', trouble: { kind: 'short', bytes: 60_000 }, on: recordings },
		when: 'while it plays',
		says: [playing],
		goesOn: 'through it'
	},
	{
		name: '503 storm',
		injected: 'answers are cut off, and every request gets a 503',
		injection: { by: 'proxy', trouble: { kind: 'status', status: 503 }, on: /./ },
		when: 'while it plays',
		says: [unreachable],
		goesOn: 'when it is over'
	},
	{
		name: '503 storm before the press',
		injected: 'every request for a recording gets a 503',
		injection: { by: 'proxy', trouble: { kind: 'status', status: 503 }, on: recordings },
		when: 'before the press',
		says: [unreachable],
		alsoIn: ['Firefox', 'WebKit'],
		goesOn: 'when it is over'
	},
	{
		name: 'Truncated file',
		injected: 'the Opus file ends at a third of the track',
		injection: { by: 'proxy', trouble: { kind: 'truncate', share: 0.345 }, on: opus },
		when: 'before the press',
		says: [playing],
		alsoIn: ['Firefox'],
		goesOn: 'in the other format'
	},
	{
		name: 'Truncated files',
		injected: 'both formats end at a third of the track',
		injection: {
			by: 'proxy',
			trouble: { kind: 'truncate', share: 0.345 },
			on: /\/ai\.\w+\.(weba|m4a)$/
		},
		when: 'before the press',
		says: [
			playing,
			'The end of this recording is missing. Trying again from {place}. Or skip to the next track.'
		],
		goesOn: 'with Next'
	},
	{
		name: '20 kbit/s',
		injected: 'the line carries an eighth of what the sound needs',
		injection: { by: 'proxy', trouble: { kind: 'slow', kbitPerSecond: 20 }, on: recordings },
		when: 'while it plays',
		says: [waiting, playing, waiting],
		goesOn: 'when it is over'
	},
	{
		name: 'No connection',
		injected: 'connections are reset, and none can be opened',
		injection: { by: 'proxy', trouble: { kind: 'refuse' }, on: /./ },
		when: 'while it plays',
		says: [waiting, stopped],
		goesOn: 'when it is over'
	},
	{
		name: 'No connection before the press',
		injected: 'none can be opened',
		injection: { by: 'proxy', trouble: { kind: 'refuse' }, on: /./ },
		when: 'before the press',
		says: [unreachable],
		goesOn: 'when it is over'
	},
	{
		name: 'Name not found',
		injected: 'the host’s name no longer resolves',
		injection: { by: 'network', loses: 'names' },
		when: 'before the press',
		says: [unreachable],
		goesOn: 'when it is over'
	},
	{
		name: 'Offline',
		injected: 'the device is offline, and knows it',
		injection: { by: 'network', loses: 'everything' },
		when: 'while it plays',
		says: [
			'You are offline, and this track is not saved on this device. Trying again from {place}. It will carry on when you are back online.'
		],
		goesOn: 'when it is over'
	},
	{
		name: '404 for one format',
		injected: 'the Opus file is missing',
		injection: { by: 'proxy', trouble: { kind: 'status', status: 404 }, on: opus },
		when: 'before the press',
		says: [playing],
		alsoIn: ['Firefox', 'WebKit'],
		goesOn: 'in the other format'
	},
	{
		name: '404 for both formats',
		injected: 'both files are missing',
		injection: { by: 'proxy', trouble: { kind: 'status', status: 404 }, on: recordings },
		when: 'before the press',
		says: [unreachable],
		alsoIn: ['Firefox', 'WebKit'],
		goesOn: 'when it is over'
	},
	{
		name: '416',
		injected: 'every range is refused; the listener seeks',
		injection: { by: 'proxy', trouble: { kind: 'status', status: 416 }, on: recordings },
		when: 'while it plays',
		thenKey: '8',
		says: [waiting, stopped],
		goesOn: 'when it is over'
	},
	{
		name: 'No ranges',
		injected: 'the server sends whole files only; the listener seeks',
		injection: { by: 'whole files', listeningTo: 'track' },
		when: 'before the press',
		says: [`${playing}. This site’s server can’t skip within a recording.`, playing],
		alsoIn: ['Firefox', 'WebKit'],
		goesOn: 'through it'
	},
	{
		name: 'No ranges, on the hour',
		injected: 'the server sends whole files only; the listener joins in the middle of a track',
		injection: { by: 'whole files', listeningTo: 'hour' },
		when: 'before the press',
		says: [`${playing}. This site’s server can’t skip within a recording.`, playing],
		goesOn: 'on time with the next track'
	},
	{
		name: 'Release',
		injected: 'the host has a new version, and none of the code that a link needs',
		injection: { by: 'own test', file: 'tests/e2e/release.spec.ts' },
		when: 'while it plays',
		says: [playing],
		alsoIn: ['Firefox', 'WebKit'],
		goesOn: 'through it'
	},
	{
		name: 'Storage full',
		injected: 'nothing more can be stored',
		injection: { by: 'storage', is: 'full' },
		when: 'before the press',
		says: [playing],
		goesOn: 'through it'
	},
	{
		name: 'Storage blocked',
		injected: 'touching any storage throws',
		injection: { by: 'storage', is: 'blocked' },
		when: 'before the press',
		says: [playing],
		goesOn: 'through it'
	},
	{
		name: 'Storage full during a download',
		injected: 'the browser refuses more storage once some of the track’s files have arrived',
		injection: { by: 'downloads', breaks: 'quota' },
		when: 'while it plays',
		says: [playing],
		downloadSays: 'Not enough space: {size} more is needed. Tracks already saved are safe.',
		goesOn: 'through it'
	},
	{
		name: 'Storage blocked for downloads',
		injected: 'no cache can be opened',
		injection: { by: 'downloads', breaks: 'caches' },
		when: 'before the press',
		says: [playing],
		downloadSays: 'This browser blocks storage for this site, so nothing can be saved.',
		goesOn: 'through it'
	},
	{
		name: 'Service worker killed',
		injected:
			'offline, the worker that serves a downloaded track is killed, and the listener seeks',
		injection: { by: 'downloads', breaks: 'worker' },
		when: 'while it plays',
		says: [playing],
		downloadSays: 'Saved for offline',
		goesOn: 'through it'
	},
	...[10, -10].flatMap((minutes): Fault[] => {
		const way = minutes > 0 ? 'forward' : 'back';
		return [
			{
				name: `Clock set ${way}`,
				injected: `the device’s clock is set ${way} by 10 minutes`,
				injection: { by: 'clock', minutes, listeningTo: 'track' },
				when: 'while it plays',
				says: [playing],
				goesOn: 'through it'
			},
			{
				name: `Clock set ${way}, on the hour`,
				injected: `the device’s clock is set ${way} by 10 minutes; the host’s is right`,
				injection: { by: 'clock', minutes, listeningTo: 'hour' },
				when: 'while it plays',
				says: [playing],
				goesOn: 'through it'
			}
		];
	})
];
