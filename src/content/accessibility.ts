/** A test, by its file and its title as it is written there. */
interface NamedTest {
	readonly file: string;
	readonly title: string;
}

/** How a success criterion of WCAG 2.2 is met, and what shows it. */
export interface Criterion {
	/** As in WCAG: `1.4.3`. */
	readonly number: string;
	readonly name: string;
	readonly level: 'A' | 'AA' | 'AAA';
	/** `absent` where the site has nothing the criterion is about. */
	readonly result: 'absent' | 'met' | 'unmet';
	readonly how: string;
	readonly tests?: readonly NamedTest[];
	/** What was checked by hand: one of `manualChecks`. */
	readonly manual?: keyof typeof manualChecks;
}

/** The checks made by hand, in November 2026. */
export const manualChecks = {
	source: 'Checked by hand: the source of every page and control was read.',
	grey: 'Checked by hand: screenshots of the pages were read in shades of grey.',
	words: 'Checked by hand: headings, labels, links and instructions were read on their own.'
} as const;

const e2e = (file: string, title: string): NamedTest => ({
	file: `tests/e2e/${file}.spec.ts`,
	title
});

const axe = e2e('looks', 'axe finds nothing on ${path}, in either theme');
const axePlaying = e2e('looks', 'axe finds nothing while a track plays');
const walk = e2e(
	'accessibility',
	'every control of ${path} is reached by Tab, seen, and left again'
);
const everyPage = e2e(
	'accessibility',
	'every page has a title, the same menu and footer, and two ways in'
);
const room = e2e('room', 'a screen reader gets the room’s parts, names and values');
const roomKeys = e2e(
	'room',
	'the keyboard alone reaches the whole room, from picture to transcript'
);
const press = e2e('seeking', 'pressing the spectrogram seeks');
const drag = e2e('seeking', 'dragging seeks once, when it ends, and can end where it began');
const pressLine = e2e('seeking', 'pressing the line in the bar seeks too');
const transcript = e2e(
	'captions',
	'every time in the transcript seeks, and a paused track stays paused'
);
const large = e2e('reading', 'nothing is cut off at 320 px, or with text twice as large');
const anyScreen = e2e(
	'screens',
	'on ${path} nothing overflows and every control is large enough, on any screen'
);
const email = e2e('act', 'only a whole email address is used, and one that isn’t is pointed out');
const mastodon = e2e(
	'share-services',
	'the Mastodon server is asked for once, and must be a host name'
);
const letter = e2e(
	'act',
	'a letter can be edited and copied, lasts for the visit, and is sent nowhere'
);
const motion = e2e('level', 'with reduced motion only the numbers change');
const shareKeys = e2e('share', 'the keyboard alone can use and close it');
const embedKeys = e2e('embed', 'the keyboard can do everything');
const shortcuts = e2e('seeking', 'the list of shortcuts opens with ? and can turn them off');
const headings: NamedTest = {
	file: 'tests/share/html.test.ts',
	title: 'has one main heading, and none that skips a level'
};

/** Every success criterion of levels A and AA in WCAG 2.2, in its order. */
export const criteria: readonly Criterion[] = [
	{
		number: '1.1.1',
		name: 'Non-text Content',
		level: 'A',
		result: 'met',
		how: 'Pictures have a text alternative. A spectrogram’s is written from its measurements.',
		tests: [axe, e2e('spectrogram', 'the picture is there, with a description')]
	},
	{
		number: '1.2.1',
		name: 'Audio-only and Video-only (Prerecorded)',
		level: 'A',
		result: 'met',
		how: 'Each track has a transcript of the sounds in its room, with their times.',
		tests: [transcript]
	},
	{
		number: '1.2.2',
		name: 'Captions (Prerecorded)',
		level: 'A',
		result: 'absent',
		how: 'There is no video. The tracks have captions even so.',
		tests: [e2e('captions', 'a cue is bright from its start to its end, and then stays, dimmed')],
		manual: 'source'
	},
	{
		number: '1.2.3',
		name: 'Audio Description or Media Alternative (Prerecorded)',
		level: 'A',
		result: 'absent',
		how: 'There is no video.',
		manual: 'source'
	},
	{
		number: '1.2.4',
		name: 'Captions (Live)',
		level: 'AA',
		result: 'absent',
		how: 'Nothing is live: On the hour plays recordings.',
		manual: 'source'
	},
	{
		number: '1.2.5',
		name: 'Audio Description (Prerecorded)',
		level: 'AA',
		result: 'absent',
		how: 'There is no video.',
		manual: 'source'
	},
	{
		number: '1.3.1',
		name: 'Info and Relationships',
		level: 'A',
		result: 'met',
		how: 'Headings, lists, tables, groups and labels are marked up as what they are.',
		tests: [axe, room, headings]
	},
	{
		number: '1.3.2',
		name: 'Meaningful Sequence',
		level: 'A',
		result: 'met',
		how: 'The order of the source is the order on the screen.',
		tests: [roomKeys],
		manual: 'source'
	},
	{
		number: '1.3.3',
		name: 'Sensory Characteristics',
		level: 'A',
		result: 'met',
		how: 'No instruction depends on shape, colour, size, place or sound alone.',
		manual: 'words'
	},
	{
		number: '1.3.4',
		name: 'Orientation',
		level: 'AA',
		result: 'met',
		how: 'Everything works upright and sideways.',
		tests: [anyScreen]
	},
	{
		number: '1.3.5',
		name: 'Identify Input Purpose',
		level: 'AA',
		result: 'met',
		how: 'Fields for your own name and address say so, so that the browser can fill them in.',
		tests: [e2e('accessibility', 'fields about the visitor can be filled in by the browser')]
	},
	{
		number: '1.4.1',
		name: 'Use of Color',
		level: 'A',
		result: 'met',
		how: 'What colour says is also said in words, by a shape or by a line.',
		tests: [axe],
		manual: 'grey'
	},
	{
		number: '1.4.2',
		name: 'Audio Control',
		level: 'A',
		result: 'met',
		how: 'Nothing sounds before a press of play. Pause, mute and volume are on every page.',
		tests: [e2e('seeking', 'keys play, mute and change the track')]
	},
	{
		number: '1.4.3',
		name: 'Contrast (Minimum)',
		level: 'AA',
		result: 'met',
		how: 'Text has a contrast of at least 4.5:1 in both themes; large text, such as the words that are not playing, at least 3:1.',
		tests: [axe, axePlaying]
	},
	{
		number: '1.4.4',
		name: 'Resize Text',
		level: 'AA',
		result: 'met',
		how: 'Text twice as large is neither cut off nor hidden.',
		tests: [large]
	},
	{
		number: '1.4.5',
		name: 'Images of Text',
		level: 'AA',
		result: 'met',
		how: 'The poster is text. Pictures of it exist only as files to download and as previews of links.',
		tests: [e2e('looks', 'the poster’s seven lines are equally wide')],
		manual: 'source'
	},
	{
		number: '1.4.10',
		name: 'Reflow',
		level: 'AA',
		result: 'met',
		how: 'At a width of 320 pixels nothing has to be scrolled sideways.',
		tests: [large, anyScreen]
	},
	{
		number: '1.4.11',
		name: 'Non-text Contrast',
		level: 'AA',
		result: 'met',
		how: 'Text fields have an edge, and sliders a thumb, with a contrast of at least 3:1.',
		tests: [e2e('accessibility', 'fields and sliders can be made out in either theme')]
	},
	{
		number: '1.4.12',
		name: 'Text Spacing',
		level: 'AA',
		result: 'met',
		how: 'With lines, paragraphs, letters and words set apart, no text of a page is cut off. A title that no longer fits the player links to the page that has it in full.',
		tests: [e2e('accessibility', 'text that is set apart is not cut off on ${path}')]
	},
	{
		number: '1.4.13',
		name: 'Content on Hover or Focus',
		level: 'AA',
		result: 'met',
		how: 'A reading of the spectrogram has a line of its own below it, and covers nothing.',
		tests: [e2e('spectrogram', 'nothing moves when the tools load, or when the readout changes')],
		manual: 'source'
	},
	{
		number: '2.1.1',
		name: 'Keyboard',
		level: 'A',
		result: 'met',
		how: 'Everything can be done with the keyboard.',
		tests: [walk, roomKeys, shareKeys, embedKeys]
	},
	{
		number: '2.1.2',
		name: 'No Keyboard Trap',
		level: 'A',
		result: 'met',
		how: 'Tab leads on from every control.',
		tests: [walk, shareKeys]
	},
	{
		number: '2.1.4',
		name: 'Character Key Shortcuts',
		level: 'A',
		result: 'met',
		how: 'Shortcuts of one key can be turned off.',
		tests: [shortcuts]
	},
	{
		number: '2.2.1',
		name: 'Timing Adjustable',
		level: 'A',
		result: 'absent',
		how: 'Nothing you do has a time limit. On the hour you can join at any moment.',
		manual: 'source'
	},
	{
		number: '2.2.2',
		name: 'Pause, Stop, Hide',
		level: 'A',
		result: 'met',
		how: 'The lamp and the level move only while a track plays; pausing stops them.',
		tests: [motion, e2e('level', 'paused, there is no level')]
	},
	{
		number: '2.3.1',
		name: 'Three Flashes or Below Threshold',
		level: 'A',
		result: 'met',
		how: 'Nothing flashes. The lamp, which follows the level, is 12 pixels wide.',
		manual: 'source'
	},
	{
		number: '2.4.1',
		name: 'Bypass Blocks',
		level: 'A',
		result: 'met',
		how: 'The first two links skip to the content and to the player.',
		tests: [e2e('accessibility', 'the first two links skip to the content and to the player')]
	},
	{
		number: '2.4.2',
		name: 'Page Titled',
		level: 'A',
		result: 'met',
		how: 'Every page has a title of its own.',
		tests: [everyPage]
	},
	{
		number: '2.4.3',
		name: 'Focus Order',
		level: 'A',
		result: 'met',
		how: 'Focus follows the reading order, and returns to what opened a dialog.',
		tests: [roomKeys, shareKeys]
	},
	{
		number: '2.4.4',
		name: 'Link Purpose (In Context)',
		level: 'A',
		result: 'met',
		how: 'Links say where they lead, on their own or with the sentence they are in.',
		tests: [axe],
		manual: 'words'
	},
	{
		number: '2.4.5',
		name: 'Multiple Ways',
		level: 'AA',
		result: 'met',
		how: 'Every page is linked from at least two others.',
		tests: [everyPage]
	},
	{
		number: '2.4.6',
		name: 'Headings and Labels',
		level: 'AA',
		result: 'met',
		how: 'Headings and labels say what follows.',
		tests: [axe, headings],
		manual: 'words'
	},
	{
		number: '2.4.7',
		name: 'Focus Visible',
		level: 'AA',
		result: 'met',
		how: 'What has the focus has an outline.',
		tests: [walk]
	},
	{
		number: '2.4.11',
		name: 'Focus Not Obscured (Minimum)',
		level: 'AA',
		result: 'met',
		how: 'The player never hides what has the focus.',
		tests: [walk]
	},
	{
		number: '2.5.1',
		name: 'Pointer Gestures',
		level: 'A',
		result: 'met',
		how: 'No gesture needs two fingers or a path.',
		tests: [press, pressLine],
		manual: 'source'
	},
	{
		number: '2.5.2',
		name: 'Pointer Cancellation',
		level: 'A',
		result: 'met',
		how: 'Things happen when a press ends. A drag can end where it began.',
		tests: [drag]
	},
	{
		number: '2.5.3',
		name: 'Label in Name',
		level: 'A',
		result: 'met',
		how: 'The name of a control contains the words you see on it.',
		tests: [axe]
	},
	{
		number: '2.5.4',
		name: 'Motion Actuation',
		level: 'A',
		result: 'absent',
		how: 'Nothing is operated by moving the device.',
		manual: 'source'
	},
	{
		number: '2.5.7',
		name: 'Dragging Movements',
		level: 'AA',
		result: 'met',
		how: 'A press does whatever a drag does.',
		tests: [press, pressLine]
	},
	{
		number: '2.5.8',
		name: 'Target Size (Minimum)',
		level: 'AA',
		result: 'met',
		how: 'Targets are at least 24 pixels wide and high, or have that much room.',
		tests: [axe, anyScreen]
	},
	{
		number: '3.1.1',
		name: 'Language of Page',
		level: 'A',
		result: 'met',
		how: 'Every page says that it is in English.',
		tests: [axe]
	},
	{
		number: '3.1.2',
		name: 'Language of Parts',
		level: 'AA',
		result: 'absent',
		how: 'Nothing but names is in another language.',
		manual: 'words'
	},
	{
		number: '3.2.1',
		name: 'On Focus',
		level: 'A',
		result: 'met',
		how: 'Focus alone changes nothing.',
		tests: [walk]
	},
	{
		number: '3.2.2',
		name: 'On Input',
		level: 'A',
		result: 'met',
		how: 'Choosing or typing leads to no other page and does not move the focus.',
		tests: [
			e2e('people', 'a name is found with the keyboard alone, and the address repeats the search')
		]
	},
	{
		number: '3.2.3',
		name: 'Consistent Navigation',
		level: 'AA',
		result: 'met',
		how: 'Menu and footer have the same links in the same order on every page.',
		tests: [everyPage]
	},
	{
		number: '3.2.4',
		name: 'Consistent Identification',
		level: 'AA',
		result: 'met',
		how: 'What does the same has the same name on every page.',
		tests: [everyPage],
		manual: 'words'
	},
	{
		number: '3.2.6',
		name: 'Consistent Help',
		level: 'A',
		result: 'met',
		how: 'Every page leads to this statement and to the contact from the same place in its footer.',
		tests: [everyPage]
	},
	{
		number: '3.3.1',
		name: 'Error Identification',
		level: 'A',
		result: 'met',
		how: 'An entry that can’t be right is pointed out in words at its field.',
		tests: [email, mastodon]
	},
	{
		number: '3.3.2',
		name: 'Labels or Instructions',
		level: 'A',
		result: 'met',
		how: 'Every field has a label that stays visible.',
		tests: [axe, letter]
	},
	{
		number: '3.3.3',
		name: 'Error Suggestion',
		level: 'AA',
		result: 'met',
		how: 'An error message gives an example of what is right.',
		tests: [email, mastodon]
	},
	{
		number: '3.3.4',
		name: 'Error Prevention (Legal, Financial, Data)',
		level: 'AA',
		result: 'absent',
		how: 'Nothing is bought, agreed to or submitted here. A letter is sent elsewhere, and not before you press send there.',
		tests: [letter]
	},
	{
		number: '3.3.7',
		name: 'Redundant Entry',
		level: 'A',
		result: 'met',
		how: 'What you type into a letter is still there after a reload.',
		tests: [letter]
	},
	{
		number: '3.3.8',
		name: 'Accessible Authentication (Minimum)',
		level: 'AA',
		result: 'absent',
		how: 'There are no accounts and no tests of who you are.',
		manual: 'source'
	},
	{
		number: '4.1.2',
		name: 'Name, Role, Value',
		level: 'A',
		result: 'met',
		how: 'Every control tells assistive technology its name, role, value and state.',
		tests: [axe, room]
	},
	{
		number: '4.1.3',
		name: 'Status Messages',
		level: 'AA',
		result: 'met',
		how: 'What has been copied, found or gone wrong is announced without moving the focus.',
		tests: [
			e2e('share', 'copying is confirmed, and the message disappears when the link changes'),
			e2e('spectrogram', 'buttons and keys go from sound to sound, and announce it'),
			e2e('captions', 'a screen reader announces cues only when asked, and then always')
		]
	}
];

/** The criteria of level AAA that the site meets as well. */
export const furtherCriteria: readonly Criterion[] = [
	{
		number: '2.1.3',
		name: 'Keyboard (No Exception)',
		level: 'AAA',
		result: 'met',
		how: 'Everything can be done with the keyboard, without exception.',
		tests: [walk, roomKeys, shareKeys, embedKeys]
	},
	{
		number: '2.3.3',
		name: 'Animation from Interactions',
		level: 'AAA',
		result: 'met',
		how: 'Where the system asks for less motion, nothing moves.',
		tests: [motion]
	},
	{
		number: '2.4.10',
		name: 'Section Headings',
		level: 'AAA',
		result: 'met',
		how: 'Long pages are divided by headings.',
		tests: [headings]
	}
];

/** Copy of the page `/accessibility`. */
export const accessibilityPage = {
	title: 'Accessibility',
	description:
		'How far this site meets WCAG 2.2 at level AA, how each criterion is tested, what is not met, and who to tell.',
	/** What the site can claim for its criteria. */
	lede: ({ met, absent, unmet }: Readonly<Record<Criterion['result'], number>>) => {
		const all = `the ${met + absent + unmet} criteria of levels A and AA`;
		return unmet === 0
			? `This site meets WCAG 2.2 at level AA, by its own tests. Of ${all}, ${met} are met, and ${absent} concern nothing it has.`
			: `This site meets WCAG 2.2 at level AA in part. Of ${all}, ${met} are met, ${absent} concern nothing it has, and ${unmet} ${unmet === 1 ? 'is' : 'are'} not met.`;
	},
	tested: {
		id: 'tested',
		heading: 'How it is tested',
		paragraphs: [
			'Each row below names the automatic tests that show it. They run with every change, in ' +
				'Chromium; playing and sharing are tested in Firefox and WebKit too. If one of them is ' +
				'removed, the tests of this page fail.',
			'Where no test can tell, the row says what was checked by hand, in November 2026.'
		]
	},
	limits: {
		id: 'limits',
		heading: 'What is not met, or not known',
		none: 'No criterion of level A or AA is known to be unmet.',
		paragraphs: [
			'The site has not been assessed by anyone else. What screen readers are given is tested, but ' +
				'not what each of them says, and nobody who depends on one has reported on it yet.',
			'The transcripts name what can be made out in room tone. They can’t give every detail of a sound ' +
				'that is barely audible.',
			'Pages that this site links to, WriteToThem among them, are not part of this statement.'
		]
	},
	results: { met: 'Met', absent: 'Nothing it applies to', unmet: 'Not met' } satisfies Record<
		Criterion['result'],
		string
	>,
	level: (level: Criterion['level']) => `Level ${level}`,
	principles: [
		{ id: 'perceivable', number: '1', heading: 'Perceivable' },
		{ id: 'operable', number: '2', heading: 'Operable' },
		{ id: 'understandable', number: '3', heading: 'Understandable' },
		{ id: 'robust', number: '4', heading: 'Robust' }
	],
	unmet: { id: 'unmet', heading: 'Not met' },
	further: { id: 'further', heading: 'Met at level AAA' },
	contact: {
		id: 'tell',
		heading: 'Who to tell',
		named: 'If something on this site doesn’t work for you, write to:',
		unnamed:
			'This copy of the site has no contact address of its own. Try the album’s official ' +
			'site, which is run by the people who made it:'
	},
	/** On the page about the album. */
	about: {
		before: 'How far this site meets WCAG 2.2, and how that is tested:',
		link: 'Accessibility'
	}
} as const;
