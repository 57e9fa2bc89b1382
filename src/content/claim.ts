import type { SourceKey } from './sources';

/** What a statement rests on: at least one source, by its short name in `sources.ts`. */
export type Sources = readonly [SourceKey, ...SourceKey[]];

/**
 * An entry of the facts files, such as `campaign.timeline.ross-filed`: the file, then the way to the
 * entry, whose steps are names, ids or places in a list (from 0).
 */
export type FactPath = `${'album' | 'campaign' | 'rights'}.${string}`;

/**
 * One statement about the world. A fact of medium or low confidence makes the whole claim one, and
 * its words must say whose word it is: “one reviewer heard …”, “reported by …”.
 */
export interface Claim {
	readonly text: string;
	readonly sources: Sources;
	/** The entries of the facts that say so. A test reads them. */
	readonly facts: readonly [FactPath, ...FactPath[]];
	readonly confidence?: 'medium' | 'low';
}

/** A statement about this site, which nobody else can vouch for. Never one about the world. */
export interface Own {
	readonly own: string;
}

/** One statement of a paragraph. */
export type Statement = Claim | Own;

/** A paragraph: statements that are set one after the other, with a space between. */
export type Paragraph = readonly [Statement, ...Statement[]];

/** A section of a reading page. */
export interface SourcedSection {
	/** The end of the section's address, as in `/about#vinyl`. */
	readonly id: string;
	readonly heading: string;
	readonly paragraphs: readonly Paragraph[];
}

/** Words that somebody has said, letter for letter: `text` is theirs and is set in quotation marks. */
export interface Quotation extends Claim {
	readonly speaker: string;
	/** When, and to whom or about what. */
	readonly said: string;
}
