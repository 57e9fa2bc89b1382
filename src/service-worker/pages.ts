import { notFoundPage } from './precached';

/** An address that a host must look up with `.html`: `/about`, but neither `/` nor `/feed.xml`. */
const pagePath = /\/[^./]+$/;

/**
 * Gets a page from a host that doesn't serve it at its address: one that wants `.html`, lists a folder
 * of the same name, or answers `/404` with the status 404. A good response stays as it is.
 * @param address of the page, absolute
 * @param response the host's response there
 * @param base what the site's address starts with
 */
export async function findPage(
	address: string,
	response: Response,
	base: string
): Promise<Response> {
	const { origin, pathname } = new URL(address);
	if (!pagePath.test(pathname)) return response;
	const mayBeMissing = pathname === notFoundPage(base);
	if (await isPage(response, mayBeMissing)) return response.ok ? response : found(response);
	const withEnding = await fetch(`${origin}${pathname}.html`).catch(() => undefined);
	if (!withEnding || !(await isPage(withEnding, mayBeMissing))) return response;
	return found(withEnding);
}

/** Whether a response is a page of this site. */
async function isPage(response: Response, mayBeMissing: boolean): Promise<boolean> {
	if (!response.ok && !mayBeMissing) return false;
	if (!response.headers.get('Content-Type')?.startsWith('text/html')) return false;
	// The mark of app.html: hosts have their own pages for folders and for missing files.
	return (await response.clone().text()).includes('data-view="site"');
}

/** The same page with the status 200, and not redirected, which a navigation would refuse. */
function found({ body, headers }: Response): Response {
	return new Response(body, { headers });
}
