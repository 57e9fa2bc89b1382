/** A section about this site itself: a label and its paragraphs. It rests on nothing else. */
export interface Section {
	readonly id: string;
	readonly heading: string;
	readonly paragraphs: readonly string[];
}
