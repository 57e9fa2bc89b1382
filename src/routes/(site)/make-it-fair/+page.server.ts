import { fair } from '$content/fair';
import { figures } from '$content/figures';
import { letters } from '$content/public-letters';
import { positions } from '$content/positions';
import { timeline } from '$content/timeline';
import { dateInWords } from '$lib/citations/dates';
import { markQuotation, PageNotes } from '$lib/citations/notes';
import { noteFigure } from './figures';
import { draw } from './timeline/drawing';

const { sections, quotations } = fair;

/** The page’s copy, its notes numbered from top to bottom. */
export function load() {
	const notes = new PageNotes();
	return {
		title: fair.title,
		description: fair.description,
		action: fair.action,
		contents: fair.contents,
		letterTerms: fair.letterTerms,
		timelineLink: fair.timelineLink,
		lede: notes.together((mark) => fair.lede.map(mark)),
		message: notes.section(sections.message, {
			lead: (mark) => ({
				wrap: markQuotation(quotations.wrap, mark)
			})
		}),
		proposed: notes.section(sections.proposed, {
			rest: (mark) => ({
				options: fair.options.map((option) => ({ number: option.number, statement: mark(option) }))
			})
		}),
		answer: notes.section(sections.answer, {
			rest: (mark) => ({
				quotations: quotations.answers.map((one) => markQuotation(one, mark))
			})
		}),
		answered: notes.section(sections.answered, {
			rest: (mark) => ({
				figures: [figures.responses, figures.split].map((figure) => noteFigure(figure, mark))
			})
		}),
		stake: notes.section(sections.stake, {
			rest: (mark) => ({
				figures: [figures.value, figures.jobs, figures.poll].map((figure) =>
					noteFigure(figure, mark)
				)
			})
		}),
		unitedStates: notes.section(sections.unitedStates, {
			lead: (mark) => ({
				letter: markQuotation(quotations.usLetter, mark)
			}),
			rest: (mark) => ({
				numbers: fair.numbers.map((number) => ({ value: number.value, statement: mark(number) }))
			})
		}),
		stands: {
			...notes.section(sections.stands),
			positions: positions.map(({ region, asOf, summary, points }) => ({
				region,
				asOf,
				asOfInWords: dateInWords(asOf),
				...notes.together((mark) => ({ summary: mark(summary), points: points.map(mark) }))
			}))
		},
		asked: notes.section(sections.asked, {
			rest: (mark) => ({
				statement: markQuotation(quotations.statement, mark)
			})
		}),
		letters: {
			...notes.section(sections.letters),
			list: letters.map((letter) => ({
				id: letter.id,
				name: letter.name,
				dated: letter.dated,
				to: letter.to,
				signedBy: letter.signedBy,
				...notes.together((mark) => mark(letter))
			}))
		},
		timeline: {
			...notes.section(sections.timeline, {
				rest: (mark) => ({
					points: timeline
						.filter(({ turning }) => turning !== undefined)
						.map(({ id, date, title, ...claim }) => ({
							id,
							date,
							dateInWords: dateInWords(date),
							title,
							statement: mark(claim)
						}))
				})
			}),
			drawing: draw(timeline)
		}
	};
}

/** What the page shows. */
export type FairCopy = ReturnType<typeof load>;
