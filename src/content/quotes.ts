import type { Quotation } from './claim';

/** Quotations about the album, word for word. Facts: `album.quotes`. */
export const quotes = {
	kateBushVoices: {
		text: 'In the music of the future, will our voices go unheard?',
		speaker: 'Kate Bush',
		occasion: '25 February 2025',
		sources: ['bbc', 'rolling-stone-uk', 'bachtrack'],
		facts: ['album.quotes.0']
	},
	kateBushSilence: {
		text: 'Each track on this album features a deserted recording studio. Doesn’t that silence say it all?',
		speaker: 'Kate Bush',
		occasion: 'on her own site, 25 February 2025',
		sources: ['open-culture', 'kate-bush-news-japan'],
		facts: ['album.quotes.1']
	},
	newtonRexProposal: {
		text: 'The government’s proposal would hand the life’s work of the country’s musicians to AI companies, for free, letting those companies exploit musicians’ work to outcompete them.',
		speaker: 'Ed Newton-Rex, who organised the album',
		occasion: '25 February 2025, on the proposal at the time',
		sources: ['rolling-stone-uk', 'ap-fbc', 'bachtrack'],
		facts: ['album.quotes.4', 'album.album.organiser']
	},
	newtonRexMix: {
		text: 'It’s a mix of artists that everyone’s heard of and, you know, and many musicians who are not household names.',
		speaker: 'Ed Newton-Rex',
		occasion: 'to the Associated Press, 25 February 2025',
		sources: ['ap-fbc', 'vice'],
		facts: ['album.quotes.7']
	},
	richter: {
		text: 'The government’s proposals would impoverish creators, favouring those automating creativity over the people who compose our music, write our literature, paint our art.',
		speaker: 'Max Richter',
		occasion: '25 February 2025, on the proposals at the time',
		sources: ['bachtrack', 'bbc'],
		facts: ['album.quotes.11']
	},
	hewittJones: {
		text: 'You can hear my cats moving around. I have two cats in my studio who bother me all day when I’m working.',
		speaker: 'Thomas Hewitt Jones',
		occasion: '25 February 2025',
		sources: ['classic-fm', 'techcrunch-jtimes'],
		facts: ['album.quotes.12']
	}
} as const satisfies Readonly<Record<string, Quotation>>;
