import type { Fault } from './fixes';
import { readPage } from './read-page';
import { reasonOf, type Answer } from './request';
import { NotThere, type Visit } from './visit';

/**
 * `broken` is what a visitor notices; `weak` is what a plain host may be unable to do; a `note` is
 * no fault.
 */
export type State = 'ok' | 'note' | 'weak' | 'broken';

/** What a check has seen. */
export interface Finding {
	readonly state: State;
	readonly seen: string;
	/** What is wrong, unless nothing is. */
	readonly fault?: Fault;
}

type Judge<Subject> = (subject: Subject) => Finding | Promise<Finding>;

/** One line of the table. */
export interface Check {
	readonly subject: string;
	readonly title: string;
	/** Looks at the site. Anything it throws counts as a fault that a visitor notices. */
	readonly look: Judge<Visit>;
}

/** All is well. @param seen what was there, as in the table */
export const ok = (seen: string): Finding => ({ state: 'ok', seen });
/** Something to know. */
export const note = (seen: string): Finding => ({ state: 'note', seen });
/** What some hosts can't do better. */
export const weak = (fault: Fault, seen: string): Finding => ({ state: 'weak', fault, seen });
/** What a visitor notices. */
export const broken = (fault: Fault, seen: string): Finding => ({ state: 'broken', fault, seen });

/** The checks of one subject, by title. */
export function checksOf(subject: string, looks: Readonly<Record<string, Check['look']>>): Check[] {
	return Object.entries(looks).map(([title, look]) => ({ subject, title, look }));
}

/** Judges something, or says why that wasn't possible. */
export async function judgeOne<Subject>(
	visit: Visit,
	subject: Subject,
	judge: Judge<Subject>
): Promise<Finding> {
	try {
		return await judge(subject);
	} catch (error) {
		if (error instanceof NotThere) return judgeAbsence(visit, error.answer);
		return broken('missing', reasonOf(error));
	}
}

/** Judges several things. @param seenIfOk what to say when all is well */
export async function judgeEach<Subject>(
	visit: Visit,
	subjects: readonly Subject[],
	judge: Judge<Subject>,
	seenIfOk: string
): Promise<Finding> {
	const findings = subjects.map((subject) => judgeOne(visit, subject, judge));
	return worstOf(await Promise.all(findings), seenIfOk);
}

/** Why something that the site names isn't at its address. */
async function judgeAbsence(visit: Visit, { url, status }: Answer): Promise<Finding> {
	const path = visit.pathOf(url);
	const isPage = !/\.\w+$/.test(path);
	const findsPages = isOwnPage((await visit.follow('/about')).answer);
	const fault = isPage && !findsPages ? 'html' : 'missing';
	if (status < 300 || status >= 400) return broken(fault, `${path} answers ${status}`);
	const { answer, isEndless } = await visit.follow(url);
	if (isEndless) return broken('loop', `${path} redirects in a loop`);
	const isThere = isPage ? isOwnPage(answer) : answer.status === 200;
	const seen = `${path} leads to ${visit.pathOf(answer.url)}`;
	if (isThere) return weak('redirects', seen);
	return broken(fault, `${seen}, ${answer.status === 200 ? 'another page' : answer.status}`);
}

/** Whether an answer is a page of the site, and not one of the host's own, such as a list of files. */
function isOwnPage({ status, body }: Answer): boolean {
	return status === 200 && readPage(body.toString()).isOurs;
}

const states: readonly State[] = ['ok', 'note', 'weak', 'broken'];

/** The worst of several findings, with how many others are as bad. @param seenIfOk when all is well */
export function worstOf(findings: readonly Finding[], seenIfOk: string): Finding {
	const [worst, ...others] = findings
		.filter(({ fault }) => fault !== undefined)
		.toSorted((a, b) => states.indexOf(b.state) - states.indexOf(a.state));
	if (!worst) return ok(seenIfOk);
	const more = others.length === 0 ? '' : `, and ${others.length} more`;
	return { ...worst, seen: worst.seen + more };
}
