import { accessibilityPage } from '$content/accessibility';
import { about, relatedWorks } from '$content/about';
import { releaseNotes } from '$content/album';
import { fidelity } from '$content/fidelity';
import { standInSection, standInsNotHeard } from '$content/stand-ins';
import { isStandIn, standInNote } from '$lib/album/stand-ins';
import { tracks } from '$lib/album/tracks';
import { listeningNote } from '$lib/room/where-to-hear';
import { markQuotation, PageNotes } from '$lib/citations/notes';
import { readSoftware } from './read-software';

const { sections } = about;

/** The page’s copy, its notes numbered from top to bottom. */
export function load() {
	const notes = new PageNotes();
	const hear = listeningNote();
	const which = standInNote();
	const { release } = sections;
	return {
		title: about.title,
		description: about.lede.text,
		fidelity: fidelity.linked,
		press: about.press,
		accessibility: accessibilityPage.about,
		table: about.table,
		licences: about.licences,
		lede: notes.together((mark) => [mark(about.lede)]),
		release: notes.section({ ...release, paragraphs: [...release.paragraphs, [hear]] }),
		releaseNotes,
		people: notes.section(sections.people),
		recorded: notes.section(sections.recorded),
		heard: notes.section(sections.heard),
		notHeard: which && standInsNotHeard,
		profits: notes.section(sections.profits),
		vinyl: notes.section(sections.vinyl),
		standIns: which ? notes.section(standInSection(which, tracks.every(isStandIn), hear)) : null,
		levels: notes.section(sections.levels),
		quotations: notes.section(sections.quotations, {
			rest: (mark) => ({ quotations: about.quotations.map((one) => markQuotation(one, mark)) })
		}),
		related: {
			...notes.section(sections.related),
			works: relatedWorks.map((work) => ({
				title: work.title,
				by: work.by,
				year: work.year,
				...notes.together((mark) => mark(work))
			}))
		},
		software: { ...notes.section(sections.software), packages: readSoftware() }
	};
}

/** What the page shows. */
export type AboutCopy = ReturnType<typeof load>;
