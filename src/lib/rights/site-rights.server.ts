/** This site's rights files, for prerendering only. */
import { crawlerList } from '$content/crawlers';
import { rightsPolicy } from '$content/rights';
import { basePath, siteUrl } from '$lib/site-url';
import { rightsFiles, type RightsFile } from './files';
import type { RightsSite } from './site';

const site: RightsSite = { origin: siteUrl, basePath };

/** The files of this site. */
export const siteRightsFiles: readonly RightsFile[] = rightsFiles(
	rightsPolicy,
	site,
	crawlerList.crawlers,
	'/sitemap.xml'
);

/** A response with one of the site's files, which prerendering writes. */
export function answerRights(path: string): Response {
	const file = siteRightsFiles.find((each) => each.path === path);
	if (file === undefined) throw new Error(`There is no rights file at ${path}.`);
	return new Response(file.text, { headers: { 'Content-Type': file.type } });
}
