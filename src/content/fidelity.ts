import type { Section } from './claim';
import type { Fidelity } from './manifest';

/** The names of the renditions. */
export const renditionNames = {
	weba: 'Opus',
	m4a: 'AAC',
	flac: 'FLAC'
} as const satisfies Record<Fidelity['format'], string>;

/** Copy of the page about what encoding has changed. */
export const fidelity = {
	title: 'Faithful silence',
	lede:
		'Near silence is the easiest sound to ruin, and nobody notices. So every file that this site ' +
		'plays has been decoded again and held against its master.',
	figures: {
		heading: 'Track by track',
		caption:
			'Rendition minus master, in dB, for each third octave from 20 Hz to 16 kHz. On the zero line, ' +
			'nothing has changed.',
		table: 'Figures',
		standIns: 'The tracks marked as stand-ins are room tone made for this site.'
	},
	before: [
		{
			id: 'measured',
			heading: 'What is measured',
			paragraphs: [
				'A master goes through the encoder, and the file that comes out is decoded as a player ' +
					'would. Of both, the mean level over the whole recording is taken in thirty bands, each ' +
					'a third of an octave wide (IEC 61260-1). What the chart shows is the difference.',
				'The limits are ±0.5 dB for Opus and ±1 dB for AAC, in every band in which the master holds ' +
					'anything above −120 dBFS. A rendition that misses its limit anywhere is not published.'
			]
		}
	],
	after: [
		{
			id: 'limits-of-it',
			heading: 'What it does not show',
			paragraphs: [
				'A mean level says nothing about when. An encoder could blur a click in time and keep its ' +
					'level. Nor does it tell noise that was kept from noise that was put in its place: Opus ' +
					'and AAC both may do that above the range in which hearing tells one hiss from another.'
			]
		}
	],
	reproduce: {
		id: 'reproduce',
		heading: 'How to reproduce it',
		paragraphs: [
			'The command below, in the site’s source, decodes every published file anew and prints these ' +
				'tables. It ends with an error when a file exceeds its limit.'
		]
	},
	command: 'npm run master -- --report'
} as const satisfies {
	title: string;
	lede: string;
	before: readonly Section[];
	after: readonly Section[];
	reproduce: Section;
	[key: string]: unknown;
};
