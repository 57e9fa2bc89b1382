import { copyrightOf } from '$content/edition';
import { rightsReservation } from '$content/rights';

/** What a file says about itself. */
export interface FileLabels {
	/** The word's title: `Legalise`. */
	readonly title: string;
	/** The person who recorded it, or empty if they gave no name. */
	readonly name: string;
	/** ISO 8601. */
	readonly recordedAt: string;
}

/** What every file says about its rights, in the visitor's name if there is one. */
export function rightsNotice(name: string): string {
	return name ? `${copyrightOf(name)} ${rightsReservation}` : rightsReservation;
}
