import { setTimeout as wait } from 'node:timers/promises';
import { checkLink, type Outcome, type Patience } from './check-link';

/** How many hosts are asked at once. */
const hostsAtOnce = 6;
/** If none of this many hosts answers, there is no network. */
const hostsToProbe = 5;

/**
 * Checks all links.
 * @param betweenMs the pause between two requests to one host
 * @returns undefined when there is no network
 */
export async function checkLinks(
	urls: readonly string[],
	patience: Patience,
	betweenMs: number
): Promise<Outcome[] | undefined> {
	const hosts = byHost(urls);
	if (!(await isOnline(hosts, patience))) return undefined;
	const outcomes: Outcome[] = [];
	const waiting = hosts.values();
	await Promise.all(
		Array.from({ length: hostsAtOnce }, async () => {
			for (const ofOneHost of waiting) {
				for (const [index, url] of ofOneHost.entries()) {
					if (index > 0) await wait(betweenMs);
					outcomes.push(await checkLink(url, patience));
				}
			}
		})
	);
	return outcomes;
}

function byHost(urls: readonly string[]): string[][] {
	const hosts = new Map<string, string[]>();
	for (const url of urls) {
		const { host } = new URL(url);
		hosts.set(host, [...(hosts.get(host) ?? []), url]);
	}
	return [...hosts.values()];
}

async function isOnline(
	hosts: readonly (readonly string[])[],
	patience: Patience
): Promise<boolean> {
	const probes = hosts.slice(0, hostsToProbe).flatMap(([url]) => url ?? []);
	const outcomes = await Promise.all(
		probes.map((url) => checkLink(url, { ...patience, retries: 0 }))
	);
	return outcomes.some(({ state }) => state !== 'unreachable');
}
