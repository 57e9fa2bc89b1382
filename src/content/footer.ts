/** The words at the foot of every page. */
export const footer = {
	official: { label: 'The album’s official site', url: 'https://www.isthiswhatwewant.com/' },
	note: 'The album and its titles belong to the musicians who made it. All its profits go to Help Musicians.'
} as const;
