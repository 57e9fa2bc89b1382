/** What others may do with what a site holds without asking first. */
export interface AllowedUses {
	/** To find works and point to where they are, without a generated summary. */
	readonly search: boolean;
	/** To feed a generative model with them, other than at the hand of its user. */
	readonly aiInput: boolean;
	/** To train AI on them. */
	readonly aiTraining: boolean;
}

/** How to reach whoever reserves rights. */
export interface RightsContact {
	readonly email?: string;
	/** A page that says how. */
	readonly url?: string;
}

/** Who reserves which rights in what a site holds: all that any format says of them. */
export interface RightsPolicy {
	readonly holder: { readonly name: string; readonly kind: 'organization' | 'person' };
	/** Where it holds: beginnings of paths below the site's address. */
	readonly paths: readonly string[];
	readonly allows: AllowedUses;
	/** The day from which it is reserved in this form: `2026-10-05`. */
	readonly since: string;
	/** The reservation in words. */
	readonly statement: string;
	readonly contact: RightsContact;
	/** Where it stands in words: a path below the site's address, or an absolute address. */
	readonly page: string;
	/** Where it is said how to get a licence, and whom to ask; likewise. */
	readonly licensingPage: string;
	readonly contactPage: string;
	/** The day after which whoever finds a fault should no longer trust the contact: within a year. */
	readonly contactExpires: string;
}

/**
 * What every audio file and picture says of its rights, for people and machines to read. It is a
 * reservation, as Article 4(3) of Directive (EU) 2019/790 knows it; it does not keep anybody out.
 */
export const rightsReservation =
	'All rights reserved. Use of this file for text and data mining, or for training AI, is expressly reserved.';

/**
 * The policy of this site, from which everything that machines are told of rights is made. People
 * and search engines are welcome.
 */
export const rightsPolicy: RightsPolicy = {
	holder: { name: 'The musicians of Is This What We Want?', kind: 'organization' },
	paths: ['/'],
	allows: { search: true, aiInput: false, aiTraining: false },
	since: '2026-10-05',
	statement: rightsReservation,
	// The publisher's, who sets it before the site goes out. Without it the site's own page is told.
	contact: {},
	page: '/rights',
	licensingPage: '/rights#licence',
	contactPage: '/rights#contact',
	contactExpires: '2027-09-30'
};
