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
		'Near-silence is the easiest sound to ruin without anyone noticing. So every file this ' +
		'site plays has been decoded and compared with its master.',
	figures: {
		heading: 'Track by track',
		caption:
			'Rendition minus master, in dB, for each third octave from 20 Hz to 16 kHz. Where ' +
			'the line is at zero, nothing has changed.',
		table: 'Figures',
		standIns: 'The tracks marked as stand-ins are room tone made for this site.'
	},
	before: [
		{
			id: 'measured',
			heading: 'What is measured',
			paragraphs: [
				'Each master is encoded, and the result is decoded as a player would decode it. ' +
					'The mean level of each is measured over the whole recording, in thirty ' +
					'bands a third of an octave wide (IEC 61260-1). The chart shows the ' +
					'difference.',
				'The limits are ±0.5 dB for Opus and ±1 dB for AAC, in every band where the ' +
					'master is above −120 dBFS. A rendition that exceeds its limit in any band ' +
					'is not published.'
			]
		}
	],
	after: [
		{
			id: 'limits-of-it',
			heading: 'What it does not show',
			paragraphs: [
				'A mean level says nothing about timing: an encoder could smear a click and ' +
					'still keep its level. Nor does it tell noise that was kept from noise put ' +
					'in its place, which Opus and AAC may both do at frequencies where the ear ' +
					'cannot tell one hiss from another.'
			]
		}
	],
	reproduce: {
		id: 'reproduce',
		heading: 'How to reproduce it',
		paragraphs: [
			'The command below, in the site’s source, decodes every published file again and ' +
				'prints these tables. It fails if a file exceeds its limit.'
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
