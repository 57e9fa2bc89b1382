import type { CrawlerList } from '$content/crawlers';
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
export function visitorFiles(
	{ policy, site }: VisitorRights,
	{ crawlers }: CrawlerList
): VisitorFile[] {
	const served = rightsFiles(policy, site, crawlers).map(({ path, text }) => ({
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

/** A text that says what each file is for. */
export function readMe(files: readonly VisitorFile[], list: CrawlerList, madeWith: string): string {
	const { notes, readMe: copy } = visitorRightsCopy;
	return lines([
		copy.title,
		'',
		copy.intro,
		'',
		...files.flatMap(({ name }) => [name, `  ${notes[name]}`]),
		'',
		`${copy.check} ${list.asOf}.`,
		`${copy.from} ${madeWith}`
	]);
}

function lines(all: readonly string[]): string {
	return `${all.join('\n')}\n`;
}
