import type { Strike } from './support/trouble';

/** How a fault is made. */
export type Injection =
	/** By the proxy in front of the host. */
	| ({ readonly by: 'proxy' } & Strike)
	/** In the browser's network: names that aren't found, or no network at all. */
	| { readonly by: 'network'; readonly loses: 'names' | 'everything' }
	/** In the browser's storage, before the page opens. */
	| { readonly by: 'storage'; readonly is: 'full' | 'blocked' }
	/** In what keeps tracks for offline: see `keeping.spec.ts`. */
	| { readonly by: 'keeping'; readonly breaks: 'worker' | 'quota' | 'caches' }
	/** By a server that knows no ranges, and a listener who seeks: see `ranges.spec.ts`. */
	| { readonly by: 'whole files' }
	/** Someone sets the device's clock, while a track or the hour is heard. */
	| { readonly by: 'clock'; readonly minutes: number; readonly listeningTo: 'track' | 'hour' };

/** A fault: what is injected, what a listener is told, and what becomes of the sound. */
export interface Fault {
	readonly name: string;
	/** What is injected, in words. */
	readonly injected: string;
	readonly injection: Injection;
	/** Before the press of play, or once sound is heard. */
	readonly strikes: 'before the press' | 'while it plays';
	/** A key that is pressed once it has struck. */
	readonly thenKey?: string;
	/**
	 * What the player says, in order, from the moment that it strikes until it is over: `{track}` and
	 * `{place}` stand for themselves. What the tests look for on the screen.
	 */
	readonly says: readonly string[];
	/** The other engines in which it is made too. */
	readonly alsoIn?: readonly ('Firefox' | 'WebKit')[];
	/** What is said where a track is kept for offline: `{size}` stands for megabytes. */
	readonly keepSays?: string;
	/** How long it lasts at least; it is over once all has been said. */
	readonly seconds?: number;
	/** What it takes for the sound to go on from its place. */
	readonly goesOn: 'through it' | 'when it is over' | 'in the other format' | 'with Next';
}

const playing = 'Playing {track}';
const waiting = 'Waiting for more of {track}';
const reload = 'Trying again, at {place}. If other sites open, reload this page.';
const unreachable = `The recording can’t be reached. ${reload}`;
const stopped = `The recording has stopped arriving. ${reload}`;

const recordings = /\.(weba|m4a)$/;
const opus = /\.weba$/;

/** Every fault that the tests inject. `docs/faults.md` is made of it, and the tests go through it. */
export const faults: readonly Fault[] = [
	{
		name: 'Stall of 5 s',
		injected: 'nothing more of the recording arrives for 5 s',
		injection: { by: 'proxy', trouble: { kind: 'stall' }, on: recordings },
		strikes: 'while it plays',
		says: [waiting],
		seconds: 5,
		goesOn: 'when it is over'
	},
	{
		name: 'Line that goes dead',
		injected: 'nothing more arrives, and no connection ends',
		injection: { by: 'proxy', trouble: { kind: 'stall' }, on: recordings },
		strikes: 'while it plays',
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
		strikes: 'while it plays',
		says: [playing],
		alsoIn: ['Firefox'],
		goesOn: 'through it'
	},
	{
		name: 'Wrong length',
		injected: 'answers promise more than the 60 kB that come before they end',
		injection: { by: 'proxy', trouble: { kind: 'short', bytes: 60_000 }, on: recordings },
		strikes: 'while it plays',
		says: [playing],
		goesOn: 'through it'
	},
	{
		name: '503 storm',
		injected: 'answers are cut, and every request is answered with 503',
		injection: { by: 'proxy', trouble: { kind: 'status', status: 503 }, on: /./ },
		strikes: 'while it plays',
		says: [unreachable],
		goesOn: 'when it is over'
	},
	{
		name: '503 storm before the press',
		injected: 'every request for a recording is answered with 503',
		injection: { by: 'proxy', trouble: { kind: 'status', status: 503 }, on: recordings },
		strikes: 'before the press',
		says: [unreachable],
		alsoIn: ['Firefox', 'WebKit'],
		goesOn: 'when it is over'
	},
	{
		name: 'Truncated file',
		injected: 'the Opus file is a copy that broke off, at a third of the track',
		injection: { by: 'proxy', trouble: { kind: 'truncate', share: 0.345 }, on: opus },
		strikes: 'before the press',
		says: [playing],
		alsoIn: ['Firefox'],
		goesOn: 'in the other format'
	},
	{
		name: 'Truncated files',
		injected: 'both formats of the track broke off at a third',
		injection: {
			by: 'proxy',
			trouble: { kind: 'truncate', share: 0.345 },
			on: /\/ai\.\w+\.(weba|m4a)$/
		},
		strikes: 'before the press',
		says: [playing, 'The recording breaks off. Trying again, at {place}. Press Next.'],
		goesOn: 'with Next'
	},
	{
		name: '20 kbit/s',
		injected: 'the line carries an eighth of what the sound needs',
		injection: { by: 'proxy', trouble: { kind: 'slow', kbitPerSecond: 20 }, on: recordings },
		strikes: 'while it plays',
		says: [waiting, playing, waiting],
		goesOn: 'when it is over'
	},
	{
		name: 'No connection',
		injected: 'connections break, and none comes about',
		injection: { by: 'proxy', trouble: { kind: 'refuse' }, on: /./ },
		strikes: 'while it plays',
		says: [waiting, stopped],
		goesOn: 'when it is over'
	},
	{
		name: 'No connection before the press',
		injected: 'none comes about',
		injection: { by: 'proxy', trouble: { kind: 'refuse' }, on: /./ },
		strikes: 'before the press',
		says: [unreachable],
		goesOn: 'when it is over'
	},
	{
		name: 'Name not found',
		injected: 'the host’s name does not resolve any more',
		injection: { by: 'network', loses: 'names' },
		strikes: 'before the press',
		says: [unreachable],
		goesOn: 'when it is over'
	},
	{
		name: 'Offline',
		injected: 'the device has no network, and knows it',
		injection: { by: 'network', loses: 'everything' },
		strikes: 'while it plays',
		says: [
			'You are offline, and this track is not kept here. Trying again, at {place}. It goes on with the network.'
		],
		goesOn: 'when it is over'
	},
	{
		name: '404 for one format',
		injected: 'the Opus file is not there',
		injection: { by: 'proxy', trouble: { kind: 'status', status: 404 }, on: opus },
		strikes: 'before the press',
		says: [playing],
		alsoIn: ['Firefox', 'WebKit'],
		goesOn: 'in the other format'
	},
	{
		name: '404 for both formats',
		injected: 'neither file is there',
		injection: { by: 'proxy', trouble: { kind: 'status', status: 404 }, on: recordings },
		strikes: 'before the press',
		says: [unreachable],
		alsoIn: ['Firefox', 'WebKit'],
		goesOn: 'when it is over'
	},
	{
		name: '416',
		injected: 'every range is refused; the listener seeks',
		injection: { by: 'proxy', trouble: { kind: 'status', status: 416 }, on: recordings },
		strikes: 'while it plays',
		thenKey: '8',
		says: [waiting, stopped],
		goesOn: 'when it is over'
	},
	{
		name: 'No ranges',
		injected: 'the server sends whole files only; the listener seeks',
		injection: { by: 'whole files' },
		strikes: 'before the press',
		says: [`${playing}. This site’s server can’t skip within a recording.`, playing],
		alsoIn: ['Firefox', 'WebKit'],
		goesOn: 'through it'
	},
	{
		name: 'Storage full',
		injected: 'nothing more can be stored',
		injection: { by: 'storage', is: 'full' },
		strikes: 'before the press',
		says: [playing],
		goesOn: 'through it'
	},
	{
		name: 'Storage blocked',
		injected: 'touching any storage throws',
		injection: { by: 'storage', is: 'blocked' },
		strikes: 'before the press',
		says: [playing],
		goesOn: 'through it'
	},
	{
		name: 'Storage full while a track is kept',
		injected:
			'the browser grants the site no more room, once some of the track’s files have arrived',
		injection: { by: 'keeping', breaks: 'quota' },
		strikes: 'while it plays',
		says: [playing],
		keepSays: 'There is not enough room: it takes {size} more. What has arrived stays.',
		goesOn: 'through it'
	},
	{
		name: 'Storage blocked for kept tracks',
		injected: 'no cache can be opened',
		injection: { by: 'keeping', breaks: 'caches' },
		strikes: 'before the press',
		says: [playing],
		keepSays: 'This browser blocks storage for this site, so nothing can be kept.',
		goesOn: 'through it'
	},
	{
		name: 'Service worker killed',
		injected:
			'there is no network, the worker that plays a kept track is killed, and the listener seeks',
		injection: { by: 'keeping', breaks: 'worker' },
		strikes: 'while it plays',
		says: [playing],
		keepSays: 'Kept for offline',
		goesOn: 'through it'
	},
	...[10, -10].flatMap((minutes): Fault[] => {
		const way = minutes > 0 ? 'forward' : 'back';
		return [
			{
				name: `Clock set ${way}`,
				injected: `the device’s clock is set ${way} by 10 minutes`,
				injection: { by: 'clock', minutes, listeningTo: 'track' },
				strikes: 'while it plays',
				says: [playing],
				goesOn: 'through it'
			},
			{
				name: `Clock set ${way}, on the hour`,
				injected: `the device’s clock is set ${way} by 10 minutes; the host’s is right`,
				injection: { by: 'clock', minutes, listeningTo: 'hour' },
				strikes: 'while it plays',
				says: [playing],
				goesOn: 'through it'
			}
		];
	})
];
