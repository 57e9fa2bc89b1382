/** How a letter speaks. */
export type Tone = (typeof tones)[number]['id'];

/** The tones to choose from; the first is the one that a letter has until another is chosen. */
export const tones = [
	{ id: 'plain', label: 'Plain' },
	{ id: 'formal', label: 'Formal' },
	{ id: 'personal', label: 'Personal' }
] as const;

/** The words around a letter that is being put together. */
export const letterComposer = {
	to: 'Who it is for',
	name: (addressee: string) => `${addressee}’s name, if you know it`,
	yourName: 'Your name',
	yourNamePlaceholder: '[Your name and address]',
	paragraphs: ['Why you write', 'What has happened', 'What you ask'],
	restore: (paragraph: string) => `Back to the suggested text of “${paragraph}”`,
	restoreShort: 'Back to the suggested text',
	tone: 'Tone',
	points: 'What it tells',
	asks: 'What it asks',
	edited: 'A paragraph that you have changed keeps your words.',
	words: (count: number) => (count === 1 ? '1 word' : `${count} words`),
	copy: 'Copy the letter',
	copied: 'Letter copied.',
	refused: 'The browser did not let the letter be copied. Here it is in one piece, selected.',
	whole: 'The whole letter',
	mail: 'Open in your mail program',
	startAgain: 'Start again',
	restsOn: 'What the letter tells rests on the sources under',
	kept:
		'What you type stays in this tab until you close it. It is sent nowhere and nobody else can read ' +
		'it: this site has no server that could.'
} as const;
