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

/** Packs the files into a ZIP, with a note on what each is for. @param madeWith an absolute address */
export async function archiveOf(files: readonly VisitorFile[], madeWith: string): Promise<File> {
	const { strToU8, zipSync } = await import('fflate');
	const packed = [...files, { name: 'read-me.txt', text: readMe(files, madeWith) }];
	const entries = packed.map(({ name, text }) => [name, strToU8(text)] as const);
	const bytes = zipSync(Object.fromEntries(entries));
	return new File([bytes], 'rights.zip', { type: 'application/zip' });
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
