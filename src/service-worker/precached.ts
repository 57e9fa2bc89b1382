/** What a build consists of, as `$service-worker` lists it: addresses from the root. */
interface BuildList {
	/** What the site's address starts with: empty, or with a leading slash only. */
	readonly base: string;
	/** Scripts, style sheets and fonts, whose names carry a hash. */
	readonly build: readonly string[];
	/** Pages and other prerendered responses. */
	readonly prerendered: readonly string[];
}

/** What is fetched ahead so that the site works without a network. */
interface Precached {
	/** Files whose names carry a hash. */
	readonly hashed: readonly string[];
	/** Files whose names stay the same in every version. */
	readonly named: readonly string[];
}

/** The pages that work without a network; others do once they have been read. */
const pages =
	/^\/(404|about|act|make-it-fair|manifest\.webmanifest|on-the-hour|people|tracks\/[^/]+)?$/;

/** Those with data of their own, which the router fetches when coming from another page. */
const pagesWithData = /^\/(about|act|make-it-fair|people)$/;

/** Appended to a page's address for the data of its server `load`. */
export const pageData = '/__data.json';

/**
 * What few visitors need: rare letters, frames, “Your room” (`deploy/build-plugins.ts` names chunks
 * “rare”) and its workers.
 */
const rare = /\/(archivo-accents|frame|rare)\.|\/workers\/(?!alarm)/;

/**
 * Chooses what is fetched ahead: the shell, and the pages for listening and acting. No recording, no
 * picture of one, no frame.
 */
export function choosePrecached({ base, build, prerendered }: BuildList): Precached {
	const among = (wanted: RegExp) =>
		prerendered.filter((address) => wanted.test(address.slice(base.length) || '/'));
	return {
		hashed: build.filter((address) => !rare.test(address)),
		named: [
			...among(pages),
			...among(pagesWithData).map((address) => address + pageData),
			`${base}/favicon.svg`
		]
	};
}

/** The page for unknown addresses. @param base the site's base path */
export const notFoundPage = (base: string) => `${base}/404`;
