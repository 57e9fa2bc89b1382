import { crawlerList } from '$content/crawlers';
import { visitorRightsCopy } from '$content/rights-page';
import { rightsXmp } from '$content/rights-xmp';
import { writeTag } from '$lib/text';
import { rightsFiles } from '$lib/rights/files';
import { rightsHeaders, rightsTags } from '$lib/rights/head-and-headers';
import { addressOn } from '$lib/rights/site';
import type { VisitorRights } from './visitor-form';

/** A file for a visitor's site. */
export interface VisitorFile {
	readonly name: keyof typeof visitorRightsCopy.notes;
	readonly text: string;
}

/** The files for a visitor's site: those this site has, and lines to add elsewhere. */
export function visitorFiles({ policy, site }: VisitorRights): VisitorFile[] {
	const served = rightsFiles(policy, site, crawlerList.crawlers).map(({ path, text }) => ({
		name: path.slice(1) as VisitorFile['name'],
		text
	}));
	const headers = rightsHeaders(policy, site).flatMap((each) => Object.entries(each.headers));
	return [
		...served,
		{ name: 'headers.txt', text: lines(headers.map(([name, value]) => `${name}: ${value}`)) },
		{ name: 'head.html', text: lines(rightsTags(policy, site).map(writeTag)) },
		{ name: 'picture.xmp', text: `${rightsXmp(policy, addressOn(site, policy.page))}\n` }
	];
}

/** The texts of files by their names, with a note on what each is for. @param madeWith an absolute address */
export function archiveOf(files: readonly VisitorFile[], madeWith: string): Record<string, string> {
	const texts = files.map(({ name, text }) => [name, text] as const);
	return Object.fromEntries([...texts, ['read-me.txt', readMe(files, madeWith)]]);
}

function readMe(files: readonly VisitorFile[], madeWith: string): string {
	const { notes, readMe: copy } = visitorRightsCopy;
	return lines([
		copy.title,
		'',
		copy.intro,
		'',
		...files.flatMap(({ name }) => [name, `  ${notes[name]}`]),
		'',
		`${copy.check} ${crawlerList.asOf}.`,
		`${copy.from} ${madeWith}`
	]);
}

function lines(all: readonly string[]): string {
	return `${all.join('\n')}\n`;
}
