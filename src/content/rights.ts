import publisher from './publisher.json' with { type: 'json' };
import type { Publisher } from './publisher-schema';

/** What others may do with a site's content without asking. */
export interface AllowedUses {
	/** Finding works and linking to them, without a generated summary. */
	readonly search: boolean;
	/** Input to generative models, other than by their users. */
	readonly aiInput: boolean;
	/** Training AI. */
	readonly aiTraining: boolean;
}

/** How to reach the rights holder. */
export interface RightsContact {
	readonly email?: string | undefined;
	/** A page that says how to get in touch. */
	readonly url?: string | undefined;
}

/** Who reserves which rights in a site's content: everything any format states. */
export interface RightsPolicy {
	readonly holder: { readonly name: string; readonly kind: 'organization' | 'person' };
	/** Where it applies: beginnings of paths below the site's address. */
	readonly paths: readonly string[];
	readonly allows: AllowedUses;
	/** The day the reservation took this form: `2026-10-05`. */
	readonly since: string;
	/** The reservation in words. */
	readonly statement: string;
	readonly contact: RightsContact;
	/** The page with the reservation in words: a path below the site's address, or an absolute address. */
	readonly page: string;
	/** The page that says how to get a licence, and who to ask; likewise. */
	readonly licensingPage: string;
	readonly contactPage: string;
	/** The day after which the contact should no longer be trusted (RFC 9116): within a year. */
	readonly contactExpires: string;
}

const { contact = {} } = publisher as Publisher;

/**
 * The statement of rights in every audio file and picture, for people and machines. It is a
 * reservation under Article 4(3) of Directive (EU) 2019/790, not a lock.
 */
export const rightsReservation =
	'All rights reserved. Use of this file for text and data mining, or for training AI, is expressly reserved.';

/**
 * The policy of this site, from which all machine-readable statements of rights are made. People
 * and search engines are welcome.
 */
export const rightsPolicy: RightsPolicy = {
	holder: { name: 'The musicians of Is This What We Want?', kind: 'organization' },
	paths: ['/'],
	allows: { search: true, aiInput: false, aiTraining: false },
	since: '2026-10-05',
	statement: rightsReservation,
	// Without either, the site's own page is given.
	contact: { email: contact.email || undefined, url: contact.url || undefined },
	page: '/rights',
	licensingPage: '/rights#licence',
	contactPage: '/rights#contact',
	contactExpires: contact.expires || '2027-09-30'
};
