import type { Claim, SourcedSection } from './claim';
import { quotes } from './quotes';

/** The sections of the page about the album, in their order. */
const sections = {
	release: {
		id: 'release',
		heading: 'What it is',
		paragraphs: [
			[
				{
					text: 'The album was released on 25 February 2025, the day the UK’s consultation on copyright and AI closed.',
					sources: ['bbc', 'ap-fbc', 'exclaim'],
					facts: ['album.album.released', 'campaign.consultation']
				},
				{
					text: 'It has twelve tracks and lasts 47 minutes 17 seconds.',
					sources: ['vice', 'new-statesman'],
					facts: ['album.album.lengthText', 'album.album.trackCount']
				}
			],
			[
				{
					text: 'The tracks are recordings of empty music studios and performance spaces. No studio or hall has been named in public.',
					sources: ['cross-eyed-pianist', 'npr-haydn', 'open-culture'],
					facts: ['album.album.recordedIn']
				},
				{
					text: 'Nor has it been made public how long each track is, where it was recorded or by whom.',
					sources: ['new-european', 'cross-eyed-pianist', 'rolling-stone-uk'],
					facts: ['album.tracksEvidence']
				}
			]
		]
	},
	people: {
		id: 'people',
		heading: 'Who the thousand musicians are',
		paragraphs: [
			[
				{
					text: 'More than 1,000 musicians are credited as co-writers: recording artists, composers, conductors, singers and producers. No track is credited individually: all are by 1,000 UK Artists.',
					sources: ['cross-eyed-pianist', 'rolling-stone-uk', 'dazed'],
					facts: ['album.album.credits']
				},
				{
					text: 'The full list of names is on the official site.',
					sources: ['official-site', 'bachtrack'],
					facts: ['album.links.official-site']
				}
			],
			[
				{
					text: 'The album was organised by Ed Newton-Rex, a British composer and former AI executive, who founded the non-profit Fairly Trained.',
					sources: ['rolling-stone-uk', 'bachtrack', 'npr-haydn'],
					facts: ['album.album.organiser']
				},
				{
					text: 'It was produced by Beni Giles, the New Statesman reports.',
					sources: ['new-statesman'],
					facts: ['album.album.producer'],
					confidence: 'medium'
				}
			]
		]
	},
	recorded: {
		id: 'recorded',
		heading: 'Who recorded a room',
		paragraphs: [
			[
				{
					text: 'Only a few people have been named as recording a room: Kate Bush, in her own studio;',
					sources: ['bachtrack', 'exclaim', 'open-culture'],
					facts: ['album.recordistsNamed.Kate Bush']
				},
				{
					text: 'Max Richter;',
					sources: ['bachtrack', 'techcrunch-jtimes'],
					facts: ['album.recordistsNamed.Max Richter']
				},
				{
					text: 'and Thomas Hewitt Jones, who says that two cats share his studio.',
					sources: ['techcrunch-jtimes', 'classic-fm'],
					facts: ['album.recordistsNamed.Thomas Hewitt Jones']
				},
				{
					text: 'One outlet says the album has a track by Imogen Heap; others list her only as a co-writer.',
					sources: ['techcrunch-jtimes'],
					facts: ['album.recordistsNamed.Imogen Heap'],
					confidence: 'medium'
				}
			]
		]
	},
	heard: {
		id: 'heard',
		heading: 'What listeners have heard',
		paragraphs: [
			[
				{
					text: 'One reviewer heard white noise and a fly buzzing about in “British”, and white noise with random thuds in “The”.',
					sources: ['the-oreilly'],
					facts: ['album.heardSounds.0', 'album.heardSounds.1'],
					confidence: 'low'
				},
				{
					text: 'One listener heard birds in “To”, and in “Companies” birds, a gong, a fan and perhaps an animal grunting;',
					sources: ['editions-jou'],
					facts: ['album.heardSounds.3', 'album.heardSounds.4'],
					confidence: 'low'
				},
				{
					text: 'VICE’s reviewer heard a metallic purr in the same track.',
					sources: ['vice'],
					facts: ['album.heardSounds.5', 'album.quotes.18'],
					confidence: 'low'
				}
			],
			[
				{
					text: 'Open Culture reports footsteps, humming machinery, passing cars, crying babies and faint music from elsewhere.',
					sources: ['open-culture'],
					facts: ['album.heardSounds.8'],
					confidence: 'medium'
				}
			]
		]
	},
	profits: {
		id: 'profits',
		heading: 'Where the money goes',
		paragraphs: [
			[
				{
					text: 'All profits go to the charity Help Musicians.',
					sources: ['bbc', 'rolling-stone-uk', 'vinyl-shop'],
					facts: ['album.album.charity', 'campaign.actions.help-musicians']
				}
			]
		]
	},
	vinyl: {
		id: 'vinyl',
		heading: 'On vinyl',
		paragraphs: [
			[
				{
					text: 'A numbered edition of 1,000 copies came out on 8 December 2025 on The state51 Conspiracy: a 12-inch LP with 13 tracks, for £28.',
					sources: ['vinyl-shop', 'amass-vinyl'],
					facts: ['album.album.vinyl', 'album.links.vinyl-shop']
				},
				{
					own: 'The shop can tell you whether any copies are left.'
				},
				{
					text: 'The album reached no. 38 in UK album charts, according to the label’s shop.',
					sources: ['vinyl-shop'],
					facts: ['album.album.chart'],
					confidence: 'medium'
				}
			],
			[
				{
					text: 'The thirteenth track is on the vinyl only: “(Bonus Track)”, Paul McCartney’s recording of an empty studio, 2:45 on the B-side. It has about 55 seconds of tape hiss, about 15 seconds of indistinct clatter, then about 80 seconds of rustling hiss that fades out.',
					sources: ['vinyl-shop', 'rolling-stone-india', 'nme-b3', 'african-dawn'],
					facts: ['album.bonusTrack', 'album.album.vinyl']
				}
			]
		]
	},
	levels: {
		id: 'levels',
		heading: 'What dBFS means',
		paragraphs: [
			[
				{
					own: 'Levels on this site are in decibels relative to full scale: 0 dBFS is the loudest a digital recording can hold, and every 20 dB below it is a tenth of the amplitude. Room tone sits some 60 to 80 dB down. It is quiet, but it is not nothing. Turn it up.'
				}
			]
		]
	},
	quotations: {
		id: 'said',
		heading: 'Quotes',
		paragraphs: [
			[
				{
					text: 'The quotes from February 2025 are about the proposal of December 2024, which stopped being the UK government’s preferred option on 18 March 2026.',
					sources: ['uk-report-text', 'written-statement'],
					facts: [
						'campaign.timeline.optout-dropped',
						'campaign.positions.UK.summary',
						'album.quotes.4'
					]
				}
			]
		]
	},
	related: {
		id: 'related',
		heading: 'Silence before this one',
		paragraphs: [
			[
				{
					own: 'Others have asked people to listen to a room, or used silence to make a point. This site has learnt from them.'
				}
			]
		]
	},
	software: {
		id: 'software',
		heading: 'What this site is made with',
		paragraphs: [
			[
				{
					own: 'The site’s own code is under the MIT licence. It uses these packages, each under its own licence.'
				}
			],
			[
				{
					own: 'This site sets no cookies and asks no other site for anything. Where the browser says that the connection is fast enough and no data is being saved, up to 0.4 MB of the recordings is fetched ahead, so that sound starts at once.'
				}
			]
		]
	}
} as const satisfies Readonly<Record<string, SourcedSection>>;

/** The lede of the page: what the album is. */
const lede: Claim = {
	text: 'Is This What We Want? is an album of empty rooms: twelve recordings of studios and performance spaces with nobody playing. Its titles make a sentence.',
	sources: ['cross-eyed-pianist', 'rolling-stone-uk'],
	facts: ['album.album.recordedIn', 'album.album.sentence', 'album.album.trackCount']
};

/** Copy of the page about the album. */
export const about = {
	title: 'About the album',
	lede,
	sections,
	quotations: [quotes.kateBushSilence, quotes.newtonRexMix, quotes.richter, quotes.hewittJones],
	table: {
		caption: 'Packages and what they do',
		name: 'Package',
		does: 'What it does',
		licence: 'Licence'
	},
	licences: {
		before: 'The parts of these packages that reach the browser come with',
		link: 'their licences in full'
	},
	/** Below the description of the album. */
	press: { before: 'For facts, pictures and how to embed the album, see', link: 'For the press' }
} as const;

/** A work that makes something of silence or of rooms. */
interface RelatedWork extends Claim {
	readonly title: string;
	readonly by: string;
	readonly year: number;
}

/** Silence and rooms before this album, earliest first. Facts: `album.similarWorks`. */
export const relatedWorks: readonly RelatedWork[] = [
	{
		title: '4′33″',
		by: 'John Cage',
		year: 1952,
		text: 'Three movements without a played note: a frame and a clock that make the sound of the room worth hearing. Listeners at the first performance heard wind, rain and people leaving.',
		sources: ['songs-brew', 'new-european'],
		facts: ['album.similarWorks.0']
	},
	{
		title: 'Two Minutes Silence',
		by: 'John Lennon and Yoko Ono',
		year: 1969,
		text: 'A silent album track, as Madeline X describes it: grief without explanation.',
		sources: ['madeline-x'],
		facts: ['album.similarWorks.1'],
		confidence: 'medium'
	},
	{
		title: 'A One Minute Silence',
		by: 'Mike Batt',
		year: 2002,
		text: 'A silent spacer credited to Batt and Cage. Cage’s publisher objected, a settlement followed, and the argument became the show.',
		sources: ['telegraph-silence', 'madhouse-rag'],
		facts: ['album.similarWorks.2']
	},
	{
		title: 'Favorite Intermissions',
		by: 'Christopher DeLaurenti',
		year: 2007,
		text: 'Concert halls between the pieces, recorded in secret. As Matt Castille tells it, the hall becomes the subject and every take has its story.',
		sources: ['matt-castille'],
		facts: ['album.similarWorks.3'],
		confidence: 'medium'
	},
	{
		title: 'Room Tone',
		by: 'Anne Walsh and Chris Kubick',
		year: 2007,
		text: 'About 1,000 room tones over four channels, with wall texts that name the sounds: words teach the ear.',
		sources: ['anne-walsh', 'doublearchive'],
		facts: ['album.similarWorks.4']
	},
	{
		title: '2 Minute Silence',
		by: 'Royal British Legion',
		year: 2010,
		text: 'A £1 download with a film of silent faces: a shared moment at a fixed time, with something to look at.',
		sources: ['av-club-silence', 'all-gigs'],
		facts: ['album.similarWorks.5']
	},
	{
		title: 'Cage Against the Machine',
		by: 'more than 60 musicians',
		year: 2010,
		text: 'Musicians stood silent together in a London studio for a charity single; it reached no. 21 and sold about 16,000. Imogen Heap took part here too.',
		sources: ['cmu', 'arts-journal'],
		facts: ['album.similarWorks.6']
	},
	{
		title: '4′33″ (app)',
		by: 'John Cage Trust and C. F. Peters',
		year: 2014,
		text: 'Records your surroundings in the score’s three movements and pins them to a world map: listening becomes an act, and you can visit other people’s rooms.',
		sources: ['the-verge', 'guardian-cage-app', 'cdm', 'art-review'],
		facts: ['album.similarWorks.7']
	},
	{
		title: 'Sleepify',
		by: 'Vulfpeck',
		year: 2014,
		text: 'Ten silent tracks of about half a minute. Fans looped them asleep, about $20,000 came in for free concerts, and the album was taken down.',
		sources: ['digital-trends', 'spin'],
		facts: ['album.similarWorks.8']
	},
	{
		title: 'A a a a a Very Good Song',
		by: 'Samir Mezrahi',
		year: 2017,
		text: '9:58 of silence that stops a car playing the first song in the library: sheer usefulness, and a place in the iTunes top 30.',
		sources: ['refinery29', 'great-neck-record'],
		facts: ['album.similarWorks.9']
	},
	{
		title: 'I Miss the Office',
		by: 'Kids (creative agency)',
		year: 2020,
		text: 'An illustrated room whose people and objects make a noise when clicked. What soothes is being able to switch one off.',
		sources: ['slowdown', 'apr'],
		facts: ['album.similarWorks.10']
	},
	{
		title: 'I Miss My Bar',
		by: 'Maverick, a bar in Monterrey',
		year: 2020,
		text: 'Seven mixable channels, one drawing and a playlist: your own mix of a missed room. One fan would have liked something moving to look at.',
		sources: ['laughing-squid', 'inquirer', 'smadin'],
		facts: ['album.similarWorks.11']
	},
	{
		title: '#StayHomeSounds',
		by: 'Cities and Memory',
		year: 2020,
		text: 'Lockdown recordings sent in from around the world, on a map, each with a short personal text: a place and a story for every sound.',
		sources: ['fast-company', 'a-closer-listen'],
		facts: ['album.similarWorks.12']
	},
	{
		title: 'Tim’s Twitter Listening Party',
		by: 'Tim Burgess',
		year: 2020,
		text: 'Everyone presses play together while the makers comment in time: company, and notes in step with each track.',
		sources: ['mu-listening-party'],
		facts: ['album.similarWorks.13']
	},
	{
		title: 'Sounds Right',
		by: 'Museum for the United Nations – UN Live',
		year: 2024,
		text: 'Nature credited as an artist, with royalties for conservation: listening has a visible effect.',
		sources: ['un-live'],
		facts: ['album.similarWorks.14']
	}
];
