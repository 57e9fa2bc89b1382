import { expect, it } from 'vitest';
import { album } from '../src/content/album';
import { summaryOf, type Build } from './build-summary';

/** A build with masters of all tracks except some. */
function built(standIns: readonly string[], also: Partial<Build> = {}): Build {
	const recordings = album.tracks.map(({ slug }) => ({
		slug,
		provenance: standIns.includes(slug) ? ('stand-in' as const) : ('master' as const)
	}));
	const address = 'https://album.example/silent';
	return { recordings, address, hasAddress: true, directory: 'build', seconds: 25, ...also };
}

const all = album.tracks.map(({ slug }) => slug);
const end = 'Built for https://album.example/silent in 25 s. Upload build/.';

it.each<[readonly string[], string]>([
	[[], '12 of 12 tracks are masters.'],
	[['british'], '1 stand-in: British.'],
	[['companies', 'the', 'ai'], '3 stand-ins: The, AI, Companies.'],
	[all, 'All 12 tracks are stand-ins.']
])('says which tracks are stand-ins: %j', (standIns, line) => {
	expect(summaryOf(built(standIns), {})).toEqual([line, end]);
});

it('says that an edition is one', () => {
	const recordings = built(all.slice(1)).recordings.map((recording, i) =>
		i === 0 ? { ...recording, provenance: 'own-room' as const } : recording
	);
	expect(summaryOf(built([], { recordings }), {})[0]).toBe(
		'1 of 12 tracks is a room of an edition, not the album’s.'
	);
});

it('counts the bonus track, which is there only with its master', () => {
	const recordings = [...built([]).recordings, { slug: 'bonus', provenance: 'master' } as const];
	expect(summaryOf(built([], { recordings }), {})[0]).toBe('13 of 13 tracks are masters.');
});

it('asks for an address before the upload, where none is set', () => {
	const build = built([], { address: 'http://localhost:4173', hasAddress: false });
	expect(summaryOf(build, {}).at(-1)).toBe(
		'Built for http://localhost:4173 in 25 s. Before you upload build/, set siteUrl in src/content/publisher.json.'
	);
});

it.each([
	['Netlify', { NETLIFY: 'true' }],
	['Cloudflare Pages', { CF_PAGES: '1' }],
	['Vercel', { VERCEL: '1' }],
	['GitHub Actions', { CI: 'true', GITHUB_ACTIONS: 'true' }]
])('says on %s that masters never reach it, in one line, unless there are some', (host, env) => {
	expect(summaryOf(built(all), env)).toEqual([
		'All 12 tracks are stand-ins.',
		`${host} builds from git, which masters are kept out of, so they never reach it: run "npm run build" where the masters are, and upload build/ from there.`,
		end
	]);
	expect(summaryOf(built(['the']), env)).toHaveLength(2);
	expect(summaryOf(built(all), { CI: 'true' })).toHaveLength(2);
});
