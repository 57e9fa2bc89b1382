import { crawlerList } from '$content/crawlers';
import { rightsPage } from '$content/rights-page';
import { dataMining } from '$content/rights-xmp';
import { dateInWords } from '$lib/citations/dates';
import { PageNotes } from '$lib/citations/notes';
import {
	contentSignal,
	contentUsage,
	isMiningReserved,
	isWelcome,
	robotsDirectives
} from '$lib/rights/preferences';
import { siteRightsFiles, sitePolicy } from '$lib/rights/site-rights.server';

/** The page’s copy, its notes numbered from top to bottom, and what follows from the policy. */
export function load() {
	const { contact, crawlers, licence, limits, reservation, signals, visitor } = rightsPage;
	const { holder, since, statement } = sitePolicy;
	const { answers, uses } = reservation;
	const notes = new PageNotes();
	const answer = (isAllowed: boolean) => (isAllowed ? answers.allowed : answers.reserved);
	return {
		title: rightsPage.title,
		lede: rightsPage.lede,
		reservation: {
			...reservation,
			text: statement,
			day: dateInWords(since),
			name: holder.name,
			answers: [
				{ use: uses.search, answer: answer(allows.search) },
				{ use: uses.visit, answer: answers.allowed },
				{ use: uses.aiInput, answer: answer(allows.aiInput) },
				{ use: uses.aiTraining, answer: answer(allows.aiTraining) }
			]
		},
		limits: notes.section(limits),
		licence: notes.section(licence),
		contact: { ...contact, ...sitePolicy.contact },
		signals: {
			...signals,
			...notes.together((mark) =>
				signals.list.map((signal) => ({
					...signal,
					standing: signals.standings[signal.standing],
					line: lines[signal.id],
					status: signal.status.map(mark)
				}))
			)
		},
		crawlers: {
			id: crawlers.id,
			heading: crawlers.heading,
			...notes.together((mark) => crawlers.introduction.map(mark)),
			summary: crawlers.summary(crawlerList.crawlers.length),
			caption: crawlers.caption(dateInWords(crawlerList.asOf)),
			columns: crawlers.columns,
			list: crawlerList.crawlers.map((crawler) => ({
				...crawler,
				respects: crawlers.respects[crawler.respects],
				here: isWelcome(crawler, allows) ? crawlers.welcome : crawlers.keptOut,
				link: crawlers.docs(crawler.token)
			}))
		},
		visitor,
		files: siteRightsFiles.map(({ path, text }) => ({ path, text }))
	};
}

const { allows } = sitePolicy;

/** A signal's line on this site, if it has one. */
const lines: Readonly<Record<string, string | undefined>> = {
	aipref: `Content-Usage: ${contentUsage(allows)}`,
	'content-signals': `Content-Signal: ${contentSignal(allows)}`,
	tdmrep: `tdm-reservation: ${isMiningReserved(allows) ? 1 : 0}`,
	noai: robotsDirectives(allows).join(', '),
	pictures: dataMining(allows)
};
