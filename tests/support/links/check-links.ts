import { setTimeout as wait } from 'node:timers/promises';

/** The result of checking a link. */
export interface Outcome {
	readonly url: string;
	readonly state: LinkState;
	/** Of the last answer, if there was one. */
	readonly status?: number;
	/** Where it leads now, or why it is suspect. */
	readonly note?: string;
}

/**
 * - `ok`: answered
 * - `moved`: answered at another address
 * - `suspect`: answered, but with what looks like a 404 page
 * - `refused`: the host refuses programs, so a person must look
 * - `gone`: there is no such page
 * - `failing`: the host is out of order
 * - `unreachable`: no answer at all
 */
export type LinkState = 'ok' | 'moved' | 'suspect' | 'refused' | 'gone' | 'failing' | 'unreachable';

/** How patient a check is. */
export interface Patience {
	/** How long an answer may take. */
	readonly timeoutMs: number;
	/** How often a host that is out of order, or doesn't answer, is asked again. */
	readonly retries: number;
	/** The pause before the first of these; it doubles. */
	readonly pauseMs: number;
	/** A host that asks for a longer pause than this one isn't waited for. */
	readonly longestPauseMs: number;
}

const refusing = [401, 403, 405, 406, 429, 451, 999];
const notFoundTitle = /\bnot found\b|\b404\b|no longer (available|exists)|does(n[’']t| not) exist/i;
/** A page's title is looked for in this many bytes. */
const titleWithinBytes = 64 * 1024;
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

/** Opens a link as a reader would: asks for its head, then for the page if that says too little. */
export async function checkLink(url: string, patience: Patience): Promise<Outcome> {
	const head = await ask(url, 'HEAD', patience);
	// Many hosts answer HEAD badly; only the page itself tells.
	const isPlain = head?.ok === true && !isPage(head);
	const answer = isPlain ? head : await askAgain(url, patience);
	if (answer === undefined) return { url, state: 'unreachable' };
	const { status } = answer;
	if (status === 404 || status === 410) return { url, state: 'gone', status };
	if (refusing.includes(status)) return { url, state: 'refused', status };
	if (!answer.ok) return { url, state: 'failing', status };
	const hint = softNotFound(url, answer.url, await titleOf(answer));
	if (hint) return { url, state: 'suspect', status, note: hint };
	if (!isSame(url, answer.url)) return { url, state: 'moved', status, note: answer.url };
	return { url, state: 'ok', status };
}

async function askAgain(url: string, patience: Patience): Promise<Response | undefined> {
	let answer = await ask(url, 'GET', patience);
	for (let retry = 0; retry < patience.retries; retry++) {
		if (answer && answer.status < 500 && answer.status !== 429) return answer;
		const pauseMs = askedPauseMs(answer) ?? patience.pauseMs * 2 ** retry;
		if (pauseMs > patience.longestPauseMs) return answer;
		await wait(pauseMs);
		answer = await ask(url, 'GET', patience);
	}
	return answer;
}

async function ask(
	url: string,
	method: 'GET' | 'HEAD',
	{ timeoutMs }: Patience
): Promise<Response | undefined> {
	try {
		return await fetch(url, {
			method,
			redirect: 'follow',
			signal: AbortSignal.timeout(timeoutMs),
			headers: { accept: 'text/html,*/*;q=0.8', 'user-agent': 'link check of a static site' }
		});
	} catch {
		return undefined;
	}
}

/** Retry-After in seconds (RFC 9110, section 10.2.3); its form as a date is not waited for. */
function askedPauseMs(answer: Response | undefined): number | undefined {
	const seconds = Number(answer?.headers.get('retry-after') ?? Number.NaN);
	return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

function isPage(answer: Response): boolean {
	return answer.headers.get('content-type')?.includes('html') ?? true;
}

async function titleOf(answer: Response): Promise<string> {
	if (!isPage(answer) || answer.body === null) return '';
	const decoder = new TextDecoder();
	let text = '';
	try {
		for await (const chunk of answer.body) {
			text += decoder.decode(chunk, { stream: true });
			if (text.length > titleWithinBytes || /<\/title>/i.test(text)) break;
		}
	} catch {
		// It answered, which is enough; it may break off later.
	}
	return (/<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? '').trim();
}

function softNotFound(asked: string, answered: string, title: string): string | undefined {
	if (notFoundTitle.test(title)) return `its title is “${title}”`;
	const { pathname, search } = new URL(answered);
	const isFront = pathname === '/' && search === '';
	const askedForFront = new URL(asked).pathname === '/' && new URL(asked).search === '';
	return isFront && !askedForFront ? 'leads to the front page' : undefined;
}

/** A trailing slash makes no difference. */
function isSame(asked: string, answered: string): boolean {
	const plain = (url: string) => url.replace(/#.*$/, '').replace(/\/$/, '');
	return plain(asked) === plain(answered);
}
