import { album } from '../src/content/album';
import type { Recording } from '../src/content/manifest';

/** The facts about a build that its summary mentions. */
export interface Build {
	readonly recordings: readonly Pick<Recording, 'slug' | 'provenance'>[];
	/** The site's address, with the base path. */
	readonly address: string;
	/** Whether the publisher has set it. */
	readonly hasAddress: boolean;
	readonly directory: string;
	readonly seconds: number;
}

/** Hosts that build from git, by the variable each sets in its builds according to its documentation. */
const gitHosts = {
	CF_PAGES: 'Cloudflare Pages',
	GITHUB_ACTIONS: 'GitHub Actions',
	NETLIFY: 'Netlify',
	VERCEL: 'Vercel'
};

/** What a build ends with, line by line. @param env the environment it ran in */
export function summaryOf(
	build: Build,
	env: Readonly<Record<string, string | undefined>>
): string[] {
	const { recordings, address, hasAddress, directory, seconds } = build;
	const standIns = recordings.filter(({ provenance }) => provenance === 'stand-in');
	const host = Object.entries(gitHosts).find(([variable]) => env[variable])?.[1];
	const hasNoMasters = standIns.length === recordings.length;
	return [
		`${tracksInWords(recordings, standIns)}.`,
		...(host !== undefined && hasNoMasters
			? [
					`${host} builds from git, which masters are kept out of, so they never reach it: run ` +
						`"npm run build" where the masters are, and upload ${directory}/ from there.`
				]
			: []),
		hasAddress
			? `Built for ${address} in ${seconds} s. Upload ${directory}/.`
			: `Built for ${address} in ${seconds} s. Before you upload ${directory}/, set siteUrl in src/content/publisher.json.`
	];
}

function tracksInWords(recordings: Build['recordings'], standIns: Build['recordings']): string {
	const count = recordings.length;
	const own = recordings.filter(({ provenance }) => provenance === 'own-room').length;
	if (own > 0)
		return `${own} of ${count} tracks ${own === 1 ? 'is a room' : 'are rooms'} of an edition, not the album’s`;
	if (standIns.length === 0) return `${count} of ${count} tracks are masters`;
	if (standIns.length === count) return `All ${count} tracks are stand-ins`;
	const names = standIns.map(
		({ slug }) => album.tracks.find((track) => track.slug === slug)?.title
	);
	return `${standIns.length} ${standIns.length === 1 ? 'stand-in' : 'stand-ins'}: ${names.join(', ')}`;
}
