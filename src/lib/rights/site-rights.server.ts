/** This site's rights files, for prerendering only. */
import { crawlerList } from '$content/crawlers';
import { editionRights } from '$content/edition';
import { edition } from '$content/release';
import { rightsPolicy } from '$content/rights';
import { basePath, siteUrl } from '$lib/site-url';
import { rightsFiles, type RightsFile } from './files';
import type { RightsSite } from './site';

const site: RightsSite = { origin: siteUrl, basePath };

/** The policy of this site; an edition's is its maker's. */
export const sitePolicy = edition ? editionRights(rightsPolicy, edition) : rightsPolicy;

/** The files of this site. */
export const siteRightsFiles: readonly RightsFile[] = rightsFiles(
	sitePolicy,
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
