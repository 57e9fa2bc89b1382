import type { SourceKey } from './sources';

/** The sources of a statement, by their keys in `sources.ts`. */
export type Sources = readonly [SourceKey, ...SourceKey[]];

/**
 * An entry of the facts files, such as `campaign.timeline.ross-filed`: the file, then the path to the
 * entry in names, ids or list indexes (from 0).
 */
type FactPath = `${'album' | 'campaign' | 'rights'}.${string}`;

/**
 * One statement about the world. A claim is as certain as its least certain fact, and one of medium
 * or low confidence must say who says so: “one reviewer heard …”, “reported by …”.
 */
export interface Claim {
	readonly text: string;
	readonly sources: Sources;
	/** The facts behind it. A test looks them up. */
	readonly facts: readonly [FactPath, ...FactPath[]];
	readonly confidence?: 'medium' | 'low';
}

/** A statement about this site itself, which needs no source. Never one about the world. */
export interface SiteStatement {
	readonly own: string;
}

/** One statement of a paragraph. */
export type Statement = Claim | SiteStatement;

/** A paragraph: statements, joined by spaces. */
export type Paragraph = readonly [Statement, ...Statement[]];

/** A section of a reading page. */
export interface SourcedSection {
	/** The fragment of its address, as in `/about#vinyl`. */
	readonly id: string;
	readonly heading: string;
	readonly paragraphs: readonly Paragraph[];
}

/** A quotation, word for word: `text` is shown in quotation marks. */
export interface Quotation extends Claim {
	readonly speaker: string;
	/** When, and to whom or about what. */
	readonly occasion: string;
}

/** A section about this site itself, which needs no sources. */
export interface Section {
	readonly id: string;
	readonly heading: string;
	readonly paragraphs: readonly string[];
}
