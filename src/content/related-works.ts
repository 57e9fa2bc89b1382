import type { Claim } from './claim';

/** A work that makes something of silence or of rooms. */
export interface RelatedWork extends Claim {
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
		text: 'Concert halls between the pieces, recorded in secret, as Matt Castille tells: the hall becomes the subject and each take has its story.',
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
		text: '9:58 of silence that stops a car playing the first song in the library: plain usefulness, and a top-30 place on iTunes.',
		sources: ['refinery29', 'great-neck-record'],
		facts: ['album.similarWorks.9']
	},
	{
		title: 'I Miss the Office',
		by: 'Kids (creative agency)',
		year: 2020,
		text: 'An illustrated room whose people and objects sound when clicked; being able to switch a noise off is what soothes.',
		sources: ['slowdown', 'apr'],
		facts: ['album.similarWorks.10']
	},
	{
		title: 'I Miss My Bar',
		by: 'Maverick, a bar in Monterrey',
		year: 2020,
		text: 'Seven mixable channels, one drawing and a playlist: your own mix of a missed room. One fan missed having something moving to look at.',
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
