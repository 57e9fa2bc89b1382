/**
 * Reads the address of a published site from a command line.
 * @throws Error when it is none
 */
export function readSiteAddress(text: string | undefined): URL {
	const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
	if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
		throw new Error(
			text === undefined
				? 'Give the address of the site, such as https://album.example.'
				: `"${text}" isn’t the address of a site: it must be like https://album.example.`
		);
	}
	return url;
}
