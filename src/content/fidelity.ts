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
	/** The link to it on the pages about the album and for the press. */
	linked: {
		before: 'For how closely this site’s files match their masters, band by band, see',
		link: 'Faithful silence'
	},
	figures: {
		heading: 'Track by track',
		caption:
			'Rendition minus master, in dB, for each third octave from 20 Hz to 16 kHz. Where ' +
			'the line is at zero, nothing has changed; where it is faint, the master cannot be heard.',
		missed: 'more than the limit',
		table: 'Figures'
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
				'The limits are ±0.5 dB for Opus and ±1 dB for AAC, in every band that can be ' +
					'heard: above the threshold of hearing, with full scale at 100 dB SPL and ' +
					'Listen closer at up to +48 dB, and above what the other bands mask ' +
					'(ISO/IEC 11172-3, psychoacoustic model 1). The differences in the other ' +
					'bands are drawn faintly and put in brackets in the tables.',
				'A rendition that exceeds its limit is encoded again at a higher rate, up to ' +
					'510 kbit/s for Opus and 320 kbit/s for AAC. One that still exceeds it is ' +
					'published and marked below.'
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
					'cannot tell one hiss from another.',
				'Nor does it cover what lies below 20 Hz. The Opus encoder removes a constant ' +
					'offset there with a first-order high-pass filter at 3 Hz, which takes 3 dB ' +
					'off at 3 Hz and 0.4 dB at 10 Hz.'
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
