/** A publication or document that a statement rests on. */
export interface Source {
	/** What readers see. For a reprint, the author's paper and the reprinting one. */
	readonly label: string;
	readonly url: string;
	/** The day the page was last opened and found to say what it is cited for. */
	readonly checked: IsoDay;
}

/** A day, such as 2026-10-05. */
export type IsoDay = `${number}-${number}-${number}`;

/**
 * Every page this site refers to, each under a short name, by which claims cite it.
 * An address belongs here once, and only if it is in the facts (`tests/fixtures/facts/`).
 */
export const sources = {
	'a-closer-listen': {
		label: 'A Closer Listen',
		url: 'https://acloserlisten.com/2020/05/29/cities-and-memory-stayhomesounds-volume-1/',
		checked: '2026-10-05'
	},
	'addleshaw-goddard': {
		label: 'Addleshaw Goddard',
		url: 'https://www.addleshawgoddard.com/en/insights/insights-briefings/2026/intellectual-property/report-copyright-ai-tale-creativity-innovation/',
		checked: '2026-10-05'
	},
	'afp-hurriyet': {
		label: 'AFP, via Hürriyet Daily News',
		url: 'https://www.hurriyetdailynews.com/kate-bush-leads-uk-musicians-in-silent-album-ai-fight-206296',
		checked: '2026-10-05'
	},
	'afp-jordan-times': {
		label: 'AFP, via The Jordan Times',
		url: 'https://jordantimes.com/news/world/labours-burnham-confirms-he-will-seek-to-replace-starmer',
		checked: '2026-10-05'
	},
	'african-dawn': {
		label: 'African Dawn, after The Guardian',
		url: 'https://africandawn.net/music-icon-paul-mccartney-releases-nearly-silent-track-to-protest-ai-copyright-exploitation',
		checked: '2026-10-05'
	},
	'ai-pressa': {
		label: 'AI Pressa',
		url: 'https://aipressa.com/?p=16797',
		checked: '2026-10-05'
	},
	'ai-robots-txt': {
		label: 'ai.robots.txt',
		url: 'https://github.com/ai-robots-txt/ai.robots.txt',
		checked: '2026-10-05'
	},
	'ai-training-statement': {
		label: 'Statement on AI training',
		url: 'https://www.aitrainingstatement.org',
		checked: '2026-10-05'
	},
	'ailj-consultation': {
		label: 'AI Legal Journal, on the consultation',
		url: 'https://www.ailegaljournal.com/author/richard-armitage',
		checked: '2026-10-05'
	},
	'ailj-kneschke': {
		label: 'AI Legal Journal, on Kneschke v LAION',
		url: 'https://www.ailegaljournal.com/2025/12/robert-kneschke-v-laion-judgment-of-10-december-2025-ref-5-u-104-24',
		checked: '2026-10-05'
	},
	'aipref-attach': {
		label: 'IETF, draft-ietf-aipref-attach-05',
		url: 'https://www.ietf.org/archive/id/draft-ietf-aipref-attach-05.txt',
		checked: '2026-10-05'
	},
	'aipref-vocab': {
		label: 'IETF, draft-ietf-aipref-vocab-08',
		url: 'https://www.ietf.org/archive/id/draft-ietf-aipref-vocab-08.txt',
		checked: '2026-10-05'
	},
	'all-gigs': {
		label: 'Allgigs',
		url: 'https://www.allgigs.co.uk/view/article/3549/The_Sound_Of_Silence_Remembrance_Sunday_Is_Given_The_Silent_Treatment_With_Unique_Charity_Single.html',
		checked: '2026-10-05'
	},
	'all-the-news': {
		label: 'Allthe.news',
		url: 'https://allthe.news/ha/articles/hollywood-celebrities-launch-anti-ai-campaign',
		checked: '2026-10-05'
	},
	alston: {
		label: 'Alston & Bird',
		url: 'https://www.alstonprivacy.com/the-trump-administrations-ai-framework-key-federal-policy-priorities-and-legislative-recommendations',
		checked: '2026-10-05'
	},
	'amass-album': {
		label: 'amass, on the album',
		url: 'https://amass.jp/181090',
		checked: '2026-10-05'
	},
	'amass-vinyl': {
		label: 'amass, on the vinyl',
		url: 'https://amass.jp/186280',
		checked: '2026-10-05'
	},
	'anna-neale': {
		label: 'Anna Neale’s own site',
		url: 'https://annaneale.net/news/2025/2/25/is-this-what-we-want-uk-ai-campaign-and-album',
		checked: '2026-10-05'
	},
	'anne-walsh': {
		label: 'Anne Walsh’s own site',
		url: 'https://www.annewalshjunior.org/room-tone',
		checked: '2026-10-05'
	},
	'ap-fbc': {
		label: 'Associated Press, via FBC News',
		url: 'https://www.fbcnews.com.fj/entertainment/british-musicians-release-a-silent-album-to-protest-plans-to-let-ai-use-their-work/',
		checked: '2026-10-05'
	},
	apr: {
		label: 'Alabama Public Radio',
		url: 'https://www.apr.org/business-education/2020-04-22/miss-the-noise-of-an-office-environment-a-device-to-the-rescue',
		checked: '2026-10-05'
	},
	'art-review': {
		label: 'ArtReview',
		url: 'https://artreview.com/news/news_20_feb_2014_john_cage_4_33_app_now_on_itunes/',
		checked: '2026-10-05'
	},
	'arts-journal': {
		label: 'ArtsJournal',
		url: 'https://www.artsjournal.org/2010/12/20/cage-against-the-machines-433-cover-fails-to-hit-top-of-charts/',
		checked: '2026-10-05'
	},
	'authors-alliance': {
		label: 'Authors Alliance',
		url: 'https://www.authorsalliance.org/2026/07/21/bartz-v-anthropic-settlement-receives-final-approval/',
		checked: '2026-10-05'
	},
	'av-club-letter': {
		label: 'The A.V. Club, on the open letter',
		url: 'https://www.avclub.com/open-letter-ai-copyright-protection-paul-mccartney-cate-blanchett',
		checked: '2026-10-05'
	},
	'av-club-silence': {
		label: 'The A.V. Club, on two minutes of silence',
		url: 'https://news.avclub.com/thom-yorke-hopes-to-sell-you-two-minutes-of-silence-1798222113',
		checked: '2026-10-05'
	},
	bachtrack: {
		label: 'Bachtrack',
		url: 'https://bachtrack.com/es_ES/news-musicians-protest-ai-government-plans-silent-album-february-2025',
		checked: '2026-10-05'
	},
	'bar-and-bench': {
		label: 'Bar and Bench',
		url: 'https://www.barandbench.com/news/litigation/openai-did-not-violate-copyright-laws-by-using-ani-news-to-train-chatgpt-delhi-high-court-declines-interim-relief',
		checked: '2026-10-05'
	},
	'bartz-order': {
		label: 'Order approving the Bartz settlement, via Ars Technica',
		url: 'https://cdn.arstechnica.net/wp-content/uploads/2026/07/Bartz-v-Anthropic-Order-Approving-Settlement-7-20-26.pdf',
		checked: '2026-10-05'
	},
	bbc: {
		label: 'BBC News',
		url: 'https://www.bbc.co.uk/news/articles/cwyd3r62kp5o',
		checked: '2026-10-05'
	},
	'bird-and-bird': {
		label: 'Bird & Bird',
		url: 'https://www.twobirds.com/en/insights/2025/germany/higher-regional-court-hamburg-confirms-ai-training-was-permitted-(kneschke-v,-d-,-laion)',
		checked: '2026-10-05'
	},
	'brand-nation': {
		label: 'Brand Nation',
		url: 'https://brandnation.co.uk/news-insights/uk-creative-industries-launch-make-it-fair-campaign-against-ai-copyright-exemptions',
		checked: '2026-10-05'
	},
	bristows: {
		label: 'Bristows',
		url: 'https://inquisitiveminds.bristows.com/post/102ksnu/drafting-a-copyright-policy-for-the-eu-ai-act-see-the-new-eu-ai-act-code-of-prac',
		checked: '2026-10-05'
	},
	broadcast: {
		label: 'Broadcast',
		url: 'https://broadcastnow.co.uk/broadcast-international/us-stars-call-on-government-for-ai-copyright-protection/5203084.article',
		checked: '2026-10-05'
	},
	cdm: {
		label: 'CDM',
		url: 'https://cdm.link/2019/10/cage-433-of-the-world',
		checked: '2026-10-05'
	},
	'cdpa-29a': {
		label: 'Copyright, Designs and Patents Act 1988, section 29A',
		url: 'https://www.legislation.gov.uk/ukpga/1988/48/section/29A',
		checked: '2026-10-05'
	},
	cepic: {
		label: 'CEPIC',
		url: 'https://www.cepic.org/posts-for-members/ai-opt-out-protocols-where-are-we-results-of-the-eu-consultation',
		checked: '2026-10-05'
	},
	'ceti-comments': {
		label: 'ChatGPT Is Eating the World, on the comments to the White House',
		url: 'https://chatgptiseatingtheworld.com/2025/03/13/openai-comment-to-white-house-office-of-science-technology-policy-warns-of-chinas-threat-to-ai-and-need-for-fair-use-to-develop-ai/',
		checked: '2026-10-05'
	},
	'chambers-getty': {
		label: 'Chambers and Partners',
		url: 'https://chambers.com/articles/copyright-and-ai-remain-in-focus-for-2026-with-getty-appeal-given-the-green-light',
		checked: '2026-10-05'
	},
	'chris-hodgkins': {
		label: 'Chris Hodgkins’ own site',
		url: 'https://chrishodgkins.co.uk/?p=4794',
		checked: '2026-10-05'
	},
	'classic-fm': {
		label: 'Classic FM',
		url: 'https://classicfm.com/music-news/musicians-silent-album-protest-ai-plans',
		checked: '2026-10-05'
	},
	'clear-act': {
		label: 'govinfo: CLEAR Act (S. 3813)',
		url: 'https://www.govinfo.gov/content/pkg/BILLS-119s3813is/html/BILLS-119s3813is.htm',
		checked: '2026-10-05'
	},
	'cma-google': {
		label: 'UK government: conduct requirement for Google Search',
		url: 'https://www.gov.uk/find-digital-markets-measures/google-search-publisher-conduct-requirement',
		checked: '2026-10-05'
	},
	cmu: {
		label: 'Complete Music Update',
		url: 'https://completemusicupdate.com/article/cage-against-the-machine-top-musicians-fall-silent/',
		checked: '2026-10-05'
	},
	cnn: {
		label: 'CNN',
		url: 'https://www.cnn.com/2026/07/20/world/live-news/andy-burnham-uk-prime-minister-intl',
		checked: '2026-10-05'
	},
	'computer-weekly': {
		label: 'Computer Weekly',
		url: 'https://www.computerweekly.com/news/366639666/House-of-Lords-urges-UK-government-to-protect-IP-against-AI-misuse',
		checked: '2026-10-05'
	},
	'consequence-daily8': {
		label: 'Consequence, reprinted by Daily8',
		url: 'https://www.daily8.com/en/article/04b0a71b67c6a0ebe72b07f7a3527fe6',
		checked: '2026-10-05'
	},
	'content-signals': {
		label: 'Content Signals',
		url: 'https://contentsignals.org/',
		checked: '2026-10-05'
	},
	'copyright-alliance': {
		label: 'Copyright Alliance',
		url: 'https://copyrightalliance.org/',
		checked: '2026-10-05'
	},
	'copyright-alliance-ai': {
		label: 'Copyright Alliance, on AI',
		url: 'https://copyrightalliance.org/law-and-order-ai-wild-west',
		checked: '2026-10-05'
	},
	'cra-coalition': {
		label: 'Creators’ Rights Alliance, on the coalition',
		url: 'https://www.creatorsrightsalliance.org/latest-news/the-creators-rights-alliance-has-joined-the-creative-rights-in-ai-coalition',
		checked: '2026-10-05'
	},
	craic: {
		label: 'Creative Rights in AI Coalition',
		url: 'https://creativerightsinai.co.uk/',
		checked: '2026-10-05'
	},
	'craic-news': {
		label: 'Creative Rights in AI Coalition: news',
		url: 'https://creativerightsinai.co.uk/news',
		checked: '2026-10-05'
	},
	'cross-eyed-pianist': {
		label: 'The Cross-Eyed Pianist',
		url: 'https://crosseyedpianist.com/2025/02/25/join-the-fight-stream-this-album-to-save-music',
		checked: '2026-10-05'
	},
	'data-act': {
		label: 'Data (Use and Access) Act 2025',
		url: 'https://www.legislation.gov.uk/ukpga/2025/18/contents',
		checked: '2026-10-05'
	},
	'data-act-135': {
		label: 'Data (Use and Access) Act 2025, section 135',
		url: 'https://www.legislation.gov.uk/ukpga/2025/18/section/135',
		checked: '2026-10-05'
	},
	'data-act-136': {
		label: 'Data (Use and Access) Act 2025, section 136',
		url: 'https://www.legislation.gov.uk/ukpga/2025/18/section/136',
		checked: '2026-10-05'
	},
	dazed: {
		label: 'Dazed',
		url: 'https://www.dazeddigital.com/music/article/66203/1/kate-bush-damon-albarn-hans-zimmer-1000-musicians-on-a-new-uk-ai-protest-album',
		checked: '2026-10-05'
	},
	'digital-trends': {
		label: 'Digital Trends',
		url: 'https://www.digitaltrends.com/music/spotify-puts-kibosh-lucrative-business-silent-albums/',
		checked: '2026-10-05'
	},
	'docket-kadrey': {
		label: 'CourtListener: Kadrey v. Meta',
		url: 'https://www.courtlistener.com/docket/67569326/kadrey-v-meta-platforms-inc/',
		checked: '2026-10-05'
	},
	'docket-openai': {
		label: 'CourtListener: In re OpenAI',
		url: 'https://www.courtlistener.com/docket/69879510/in-re-openai-inc-copyright-infringement-litigation/',
		checked: '2026-10-05'
	},
	'doj-statement': {
		label: 'US Justice Department: statement of interest, via ChatGPT Is Eating the World',
		url: 'https://chatgptiseatingtheworld.com/wp-content/uploads/2026/09/Statement-of-Interest-of-the-United-States-on-Fair-Use-Sept-1-2026-gov.uscourts.nysd_.640396.1682.0.pdf',
		checked: '2026-10-05'
	},
	doublearchive: {
		label: 'Double Archive',
		url: 'http://doublearchive.com/projects/room_tone.php',
		checked: '2026-10-05'
	},
	'editions-jou': {
		label: 'Éditions JOU',
		url: 'https://editionsjou.net/2025/03/18/67-4717-de-silence-par-deyi-studio',
		checked: '2026-10-05'
	},
	equity: {
		label: 'Equity',
		url: 'https://www.equity.org.uk/campaigns-policy/indicative-ballot-for-ai-protections',
		checked: '2026-10-05'
	},
	'eu-ai-act': {
		label: 'Regulation (EU) 2024/1689 (AI Act)',
		url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
		checked: '2026-10-05'
	},
	'eu-protocols': {
		label: 'European Commission: consultation on protocols',
		url: 'https://digital-strategy.ec.europa.eu/en/consultations/commission-launches-consultation-protocols-reserving-rights-text-and-data-mining-under-ai-act-and',
		checked: '2026-10-05'
	},
	'european-writers-council': {
		label: 'European Writers’ Council',
		url: 'https://europeanwriterscouncil.eu/statement_ai-training/',
		checked: '2026-10-05'
	},
	exclaim: {
		label: 'Exclaim!',
		url: 'https://exclaim.ca/music/article/kate-bush-new-order-damon-albarn-protest-uk-government-s-ai-stance-with-silent-album',
		checked: '2026-10-05'
	},
	'fairly-trained': {
		label: 'Fairly Trained',
		url: 'https://www.fairlytrained.org',
		checked: '2026-10-05'
	},
	'fast-company': {
		label: 'Fast Company',
		url: 'https://www.fastcompany.com/90483846/this-map-shares-the-sounds-of-coronavirus-lockdown-around-the-world',
		checked: '2026-10-05'
	},
	'future-of-publishing': {
		label: 'The Future of Publishing',
		url: 'https://thefutureofpublishing.com/?p=9521',
		checked: '2026-10-05'
	},
	geokhub: {
		label: 'GeokHub',
		url: 'https://www.geokhub.com/blogs/uk-government-signals-copyright-policy-reset-as-ai-and-creators-clash',
		checked: '2026-10-05'
	},
	'getty-judgment': {
		label: 'Judiciary of England and Wales: Getty Images v Stability AI',
		url: 'https://www.judiciary.uk/judgments/getty-images-v-stability-ai/',
		checked: '2026-10-05'
	},
	'great-neck-record': {
		label: 'Great Neck Record',
		url: 'https://greatneckrecord.com/social-media-wiz-hits-30-on-itunes-charts/',
		checked: '2026-10-05'
	},
	'guardian-cage-app': {
		label: 'The Guardian',
		url: 'https://www.theguardian.com/music/tomserviceblog/2014/feb/20/john-cage-4minutes33-seconds-silence-app',
		checked: '2026-10-05'
	},
	'guardian-magzter': {
		label: 'The Guardian, via Magzter',
		url: 'https://magzter.com/stories/newspaper/The-Guardian/AI-A-MAJOR-THREAT-SAY-THOUSANDS-OF-ARTISTS',
		checked: '2026-10-05'
	},
	'hansard-commons-10-june': {
		label: 'Hansard, via Parallel Parliament: Commons, 10 June 2025',
		url: 'https://parallelparliament.co.uk/debate/2025-06-10/commons/commons-chamber/data-use-and-access-bill-lords',
		checked: '2026-10-05'
	},
	'hansard-commons-22-may': {
		label: 'Hansard, via Parallel Parliament: Commons, 22 May 2025',
		url: 'https://www.parallelparliament.co.uk/debate/2025-05-22/commons/commons-chamber/data-use-and-access-bill-lords',
		checked: '2026-10-05'
	},
	'hansard-lords-11-june': {
		label: 'Hansard, via Parallel Parliament: Lords, 11 June 2025',
		url: 'https://www.parallelparliament.co.uk/debate/2025-06-11/lords/lords-chamber/data-use-and-access-bill-hl',
		checked: '2026-10-05'
	},
	'hansard-lords-2-june': {
		label: 'Hansard, via Parallel Parliament: Lords, 2 June 2025',
		url: 'https://parallelparliament.co.uk/debate/2025-06-02/lords/lords-chamber/data-use-and-access-bill-hl',
		checked: '2026-10-05'
	},
	'headliner-hub': {
		label: 'Headliner Hub',
		url: 'https://www.headlinerhub.com/lords-committee-warns-uk-government-to-protect-124bn-creative-industries-from-ai-copyright-grab.html',
		checked: '2026-10-05'
	},
	heise: {
		label: 'heise online',
		url: 'https://heise.de/-11111575',
		checked: '2026-10-05'
	},
	'help-musicians': {
		label: 'Help Musicians',
		url: 'https://www.helpmusicians.org.uk/',
		checked: '2026-10-05'
	},
	hengeler: {
		label: 'Hengeler Mueller',
		url: 'https://hengeler-news.com/en/articles/hengeler-mueller-represents-google-in-landmark-aicopyright-case-before-cjeu',
		checked: '2026-10-05'
	},
	heuking: {
		label: 'Heuking',
		url: 'https://www.heuking.de/en/news-events/newsletter-articles/detail/gema-vs-openai-landmark-ruling-on-ai-language-models-and-copyright-law.html',
		checked: '2026-10-05'
	},
	'hindustan-times-letter': {
		label: 'Hindustan Times, on the open letter',
		url: 'https://www.hindustantimes.com/htcity/cinema/cate-blanchett-mark-ruffalo-paul-mccartney-and-400-hollywood-stars-urge-donald-trump-to-defend-copyrights-from-ai-101742293355254.html',
		checked: '2026-10-05'
	},
	'hindustan-times-track': {
		label: 'Hindustan Times, on the silent track',
		url: 'https://www.hindustantimes.com/htcity/leisure/paul-mccartney-releases-silent-track-to-protest-ais-use-within-music-industry-fans-say-that-s-my-goat-101763533199806.html',
		checked: '2026-10-05'
	},
	'hogan-lovells-act': {
		label: 'Hogan Lovells, on the Act',
		url: 'https://www.hoganlovells.com/en/publications/uk-data-use-and-access-bill-copyright-clauses-finally-agreed',
		checked: '2026-10-05'
	},
	'hogan-lovells-groups': {
		label: 'Hogan Lovells, on the working groups',
		url: 'https://www.hoganlovells.com/en/publications/creative-and-ai-sectors-meet-as-uk-government-launches-ai-and-copyright-working-groups',
		checked: '2026-10-05'
	},
	'hogan-lovells-progress': {
		label: 'Hogan Lovells, on the statement of progress',
		url: 'https://www.hoganlovells.com/en/publications/copyright-and-ai-uk-government-publishes-statement-of-progress',
		checked: '2026-10-05'
	},
	'hot-press': {
		label: 'Hot Press',
		url: 'https://www.hotpress.com/music/paul-mccartney-elton-john-and-more-than-400-artists-sign-letter-to-protect-copyright-in-the-age-of-ai-23085094',
		checked: '2026-10-05'
	},
	'independent-stealing': {
		label: 'The Independent, on Stealing Isn’t Innovation',
		url: 'https://www.independent.co.uk/bulletin/culture/scarlett-johansson-anti-ai-campaign-b2906239.html',
		checked: '2026-10-05'
	},
	'independent-wraps': {
		label: 'The Independent, on the front pages',
		url: 'https://www.independent.co.uk/news/uk/politics/government-daily-express-the-sun-daily-star-daily-mail-b2704106.html',
		checked: '2026-10-05'
	},
	inquirer: {
		label: 'Inquirer.net',
		url: 'https://technology.inquirer.net/108035/audio-cocktail-recreating-the-sound-of-your-favorite-bar/amp',
		checked: '2026-10-05'
	},
	'insurance-journal': {
		label: 'Insurance Journal',
		url: 'https://www.insurancejournal.com/news/national/2026/09/30/887260.htm',
		checked: '2026-10-05'
	},
	'ip-counsel': {
		label: 'Outside IP Counsel',
		url: 'https://www.outsideipcounsel.com/topics/copyright/ai-copyright/',
		checked: '2026-10-05'
	},
	'iptc-data-mining': {
		label: 'IPTC, Photo Metadata Standard 2023.1',
		url: 'https://iptc.org/news/exclude-images-from-generative-ai-iptc-photo-metadata-standard-2023-1/',
		checked: '2026-10-05'
	},
	'iris-merlin': {
		label: 'IRIS Merlin (European Audiovisual Observatory)',
		url: 'https://merlin.obs.coe.int/article/10548',
		checked: '2026-10-05'
	},
	jura360: {
		label: 'jura360',
		url: 'https://jura360.dk/artikel/high-court-rules-natural-language-opt-out-of-text-and-data-mining-insufficient',
		checked: '2026-10-05'
	},
	juristeca: {
		label: 'Juristeca: [2025] EWHC 2863 (Ch)',
		url: 'https://juristeca.com/uk/chancery-division-of-the-high-court/sentencias/2025/11/il-2023-000007-2025-ewhc-2863-ch/the-secondary-infringement-claim',
		checked: '2026-10-05'
	},
	'kate-bush-news': {
		label: 'Kate Bush News',
		url: 'https://katebushnews.com/2025/02/25/kate-joins-campaign-contributes-to-silent-album-protesting-uk-government-stance-on-ai-and-copyright',
		checked: '2026-10-05'
	},
	'kate-bush-news-japan': {
		label: 'Kate Bush News Japan',
		url: 'http://katebushnews-j.blogspot.com/2025/11/128.html',
		checked: '2026-10-05'
	},
	klehr: {
		label: 'Klehr Harrison',
		url: 'https://klehr.com/publications/in-a-first-of-its-kind-ruling-a-delaware-federal-court-rejects-an-ai-companys-fair-use-defense-to-using-copyrighted-material-to-train-an-ai-model',
		checked: '2026-10-05'
	},
	'laughing-squid': {
		label: 'Laughing Squid',
		url: 'https://laughingsquid.com/i-miss-my-bar/',
		checked: '2026-10-05'
	},
	lawsnap: {
		label: 'LawSnap',
		url: 'https://lawsnap.com/tracker/corporate/third-circuit-judges-question-ross-and-thomson-reuters-on-ai-training-fair-use/',
		checked: '2026-10-05'
	},
	lbc: {
		label: 'LBC',
		url: 'https://lbc.co.uk/tech/3b0f01b30d49499e81b3bc90a6c14b29',
		checked: '2026-10-05'
	},
	'lewis-silkin': {
		label: 'Lewis Silkin',
		url: 'https://www.lewissilkin.com/en/insights/2026/05/13/kings-speech-2026-commercial-technology-and-regulatory-developments-102msjh',
		checked: '2026-10-05'
	},
	'lords-library': {
		label: 'House of Lords Library',
		url: 'https://lordslibrary.parliament.uk/research-briefings/lln-2026-0020/',
		checked: '2026-10-05'
	},
	'madeline-x': {
		label: 'Madeline X',
		url: 'https://madelinex.com/2017/11/30/john-yoko-two-minutes-silence-200/',
		checked: '2026-10-05'
	},
	'madhouse-rag': {
		label: 'Mad House Rag',
		url: 'http://madhouserag.com/postmanbatt/postman-batt-breaks-silence-on-silence/',
		checked: '2026-10-05'
	},
	maginative: {
		label: 'Maginative',
		url: 'https://www.maginative.com/article/thousands-of-artists-sign-statement-opposing-unlicensed-use-of-their-work-for-training-ai/',
		checked: '2026-10-05'
	},
	'matt-castille': {
		label: 'Matt Castille',
		url: 'http://mattcastille.com/me/?p=110',
		checked: '2026-10-05'
	},
	'members-finder': {
		label: 'UK Parliament: members',
		url: 'https://www.parliament.uk/about/mps-and-lords/members/',
		checked: '2026-10-05'
	},
	'midpage-bartz': {
		label: 'Midpage: Bartz v. Anthropic',
		url: 'https://app.midpage.ai/document/bartz-v-anthropic-pbc-1000455884188',
		checked: '2026-10-05'
	},
	mishcon: {
		label: 'Mishcon de Reya',
		url: 'https://www.mishcon.com/news/ai-and-copyright-house-of-lords-committee-sets-out-licensing-first-approach',
		checked: '2026-10-05'
	},
	'mu-album': {
		label: 'Musicians’ Union, on the album',
		url: 'https://musiciansunion.org.uk/news/is-this-what-we-want-album-protests-proposed-changes-to-copyright-law',
		checked: '2026-10-05'
	},
	'mu-culture-secretary': {
		label: 'Musicians’ Union, on a meeting with the Culture Secretary',
		url: 'https://musiciansunion.org.uk/news/mu-general-secretary-meets-culture-secretary-to-discuss-arts-funding-and-ai',
		checked: '2026-10-05'
	},
	'mu-demo': {
		label: 'Musicians’ Union, on the demonstration',
		url: 'https://musiciansunion.org.uk/news/mu-joins-demo-to-highlight-creators-ai-concerns-ahead-of-parliament-debate',
		checked: '2026-10-05'
	},
	'mu-listening-party': {
		label: 'Musicians’ Union, on the listening party',
		url: 'https://musiciansunion.org.uk/news/twitter-listening-party-raises-over-%C2%A36-000',
		checked: '2026-10-05'
	},
	'munich-openai': {
		label: 'Munich regional court: press release on GEMA v OpenAI',
		url: 'https://www.justiz.bayern.de/gerichte-und-behoerden/landgericht/muenchen-1/presse/2025/11.php',
		checked: '2026-10-05'
	},
	'munich-suno': {
		label: 'Munich regional court: press release on GEMA v Suno',
		url: 'https://www.justiz.bayern.de/gerichte-und-behoerden/landgericht/muenchen-1/presse/2026/16.php',
		checked: '2026-10-05'
	},
	'music-week': {
		label: 'Music Week',
		url: 'https://www.musicweek.com/digital/read/creative-rights-in-ai-coalition-launches-to-protect-copyright-in-government-policy-on-generative-ai/091057',
		checked: '2026-10-05'
	},
	'musicians-territory': {
		label: 'Musicians Territory',
		url: 'https://www.musiciansterritory.com/uk-creators-demand-prime-minister-recognize-creators-human-rights-and-protect-copyright',
		checked: '2026-10-05'
	},
	'musicians-union': {
		label: 'Musicians’ Union',
		url: 'https://musiciansunion.org.uk/',
		checked: '2026-10-05'
	},
	'naomi-korn': {
		label: 'Naomi Korn Associates',
		url: 'https://naomikorn.com/2025/01/21/consultation-on-copyright-and-artificial-intelligence-what-could-this-mean-for-you/',
		checked: '2026-10-05'
	},
	'new-european': {
		label: 'The New European',
		url: 'https://theneweuropean.co.uk/nigel-warburton-everyday-philosophy-the-sound-of-silence',
		checked: '2026-10-05'
	},
	'new-statesman': {
		label: 'New Statesman',
		url: 'https://www.newstatesman.com/culture/music/2025/03/silent-protest-is-falling-on-deaf-ears',
		checked: '2026-10-05'
	},
	'nieman-lab': {
		label: 'Nieman Lab',
		url: 'https://www.niemanlab.org/2026/09/federal-appeals-court-upholds-thomson-reuters-landmark-ai-copyright-win/',
		checked: '2026-10-05'
	},
	'nma-launch': {
		label: 'News Media Association: the launch',
		url: 'https://newsmediauk.org/blog/2025/02/25/uk-creative-industries-launch-make-it-fair-campaign/',
		checked: '2026-10-05'
	},
	'nma-rally': {
		label: 'News Media Association: the call to rally',
		url: 'https://newsmediauk.org/blog/2025/05/23/nma-ceo-calls-for-creative-sectors-to-rally-under-make-it-fair-banner/',
		checked: '2026-10-05'
	},
	'nme-b3': {
		label: 'NME, reprinted by B3 News',
		url: 'https://b3news.com/paul-mccartney-sam-fender-kate-bush-lend-silent-tracks-to-ai-protest-album',
		checked: '2026-10-05'
	},
	noai: {
		label: 'DeviantArt, on noai',
		url: 'https://www.deviantart.com/team/journal/UPDATE-All-Deviations-Are-Opted-Out-of-AI-Datasets-934500371',
		checked: '2026-10-05'
	},
	'npr-haydn': {
		label: 'NPR, via WSKG',
		url: 'https://wskg.org/npr-culture/2025-03-01/a-silent-protest-haydn-and-a-bunch-of-chorus-girls-got-there-first',
		checked: '2026-10-05'
	},
	'nz-herald': {
		label: 'NZ Herald',
		url: 'https://www.nzherald.co.nz/entertainment/elton-john-blasts-uk-government-over-criminal-copyright-plans/NS4RNJTKNBFTRK3TBQB5VULNRY/',
		checked: '2026-10-05'
	},
	observatorial: {
		label: 'Observatorial',
		url: 'https://observatorial.com/news/entertainment/1526013/paul-mccartney-makes-silence-an-act-of-resistance-against-ai',
		checked: '2026-10-05'
	},
	'official-site': {
		label: 'Is This What We Want?, the official site',
		url: 'https://www.isthiswhatwewant.com/',
		checked: '2026-10-05'
	},
	'open-culture': {
		label: 'Open Culture',
		url: 'https://www.openculture.com/2025/02/kate-bush-annie-lennox-and-1000-musicians-protest-ai-with-a-new-silent-album.html',
		checked: '2026-10-05'
	},
	'osborne-clarke': {
		label: 'Osborne Clarke',
		url: 'https://www.osborneclarke.com/insights/opted-out-uk-government-moves-away-preferred-position-ai-and-copyright-following-report',
		checked: '2026-10-05'
	},
	'ostp-rfi': {
		label: 'Federal Register: request for information',
		url: 'https://www.govinfo.gov/content/pkg/FR-2025-02-06/html/2025-02305.htm',
		checked: '2026-10-05'
	},
	'parliament-data-bill': {
		label: 'UK Parliament, on the Data Bill',
		url: 'https://www.parliament.uk/business/news/2025/may/data-use-and-access-bill-lords-consideration-of-commons-amendments',
		checked: '2026-10-05'
	},
	'pearl-cohen': {
		label: 'Pearl Cohen',
		url: 'https://www.pearlcohen.com/u-s-courts-step-in-to-rule-on-digital-copyright-ai-and-online-child-protection-issues',
		checked: '2026-10-05'
	},
	'pen-to-print': {
		label: 'Pen to Print',
		url: 'https://pentoprint.org/libgen-data-set-advice-soc',
		checked: '2026-10-05'
	},
	'plagiarism-today': {
		label: 'Plagiarism Today',
		url: 'https://www.plagiarismtoday.com/2026/10/01/understanding-the-reuters-ross-ai-ruling/',
		checked: '2026-10-05'
	},
	ppa: {
		label: 'Professional Publishers Association',
		url: 'https://ppa.co.uk/make-it-fair',
		checked: '2026-10-05'
	},
	'print-week': {
		label: 'Printweek',
		url: 'https://printweek.com/content/news/media-owners-campaign-over-generative-ai',
		checked: '2026-10-05'
	},
	'public-interest-news': {
		label: 'Public Interest News Foundation',
		url: 'https://www.publicinterestnews.org.uk/write-to-your-mp',
		checked: '2026-10-05'
	},
	'publishers-weekly': {
		label: 'Publishers Weekly',
		url: 'https://www.publishersweekly.com/pw/by-topic/digital/copyright/article/98276-trump-s-ai-action-plan-would-nuke-copyright-law.html',
		checked: '2026-10-05'
	},
	'quakers-guide': {
		label: 'A guide for Quakers to contacting an MP, via DocsLib',
		url: 'https://docslib.org/doc/1096718/contacting-your-mp-a-guide-for-quakers',
		checked: '2026-10-05'
	},
	'record-of-record': {
		label: 'Record of Record',
		url: 'https://recordofrecord.pages.dev/articles/bartz-v-anthropic-fairness-hearing',
		checked: '2026-10-05'
	},
	refinery29: {
		label: 'Refinery29',
		url: 'https://www.refinery29.com/en-us/2017/08/167580/ten-minute-silent-song-car-music',
		checked: '2026-10-05'
	},
	'rfc-9309': {
		label: 'RFC 9309',
		url: 'https://www.rfc-editor.org/rfc/rfc9309',
		checked: '2026-10-05'
	},
	'rights-tech': {
		label: 'RightsTech',
		url: 'https://rightstech.com/2025/03/400-hollywood-names-urge-trump-to-not-let-ai-companies-exploit-copyrighted-works',
		checked: '2026-10-05'
	},
	'rolling-stone-india': {
		label: 'Rolling Stone India',
		url: 'https://rollingstoneindia.com/paul-mccartney-protests-ai-with-silent-track/amp',
		checked: '2026-10-05'
	},
	'rolling-stone-uk': {
		label: 'Rolling Stone UK',
		url: 'https://rollingstone.co.uk/music/1000-artists-including-kate-bush-and-damon-albarn-join-silent-ai-protest-album-48008',
		checked: '2026-10-05'
	},
	ropers: {
		label: 'Ropers Majeski',
		url: 'https://insights.ropers.com/post/102mips/prompting-protection-what-every-company-needs-to-know-about-the-potential-new-ai',
		checked: '2026-10-05'
	},
	rsl: {
		label: 'RSL 1.0',
		url: 'https://rslstandard.org/rsl',
		checked: '2026-10-05'
	},
	sandersons: {
		label: 'Sandersons',
		url: 'https://www.sandersons.co.uk/uk-government-report-on-copyright-and-ai/',
		checked: '2026-10-05'
	},
	scl: {
		label: 'Society for Computers and Law',
		url: 'https://www.scl.org/committee-publishes-government-response-to-ai-and-copyright-report/',
		checked: '2026-10-05'
	},
	'silicon-republic': {
		label: 'Silicon Republic',
		url: 'https://siliconrepublic.com/?p=1112013',
		checked: '2026-10-05'
	},
	'slaughter-and-may': {
		label: 'Slaughter and May',
		url: 'https://thelens.slaughterandmay.com/post/102mo7j/uk-government-opts-out-of-its-previously-preferred-proposal-on-copyright-and-ai',
		checked: '2026-10-05'
	},
	slowdown: {
		label: 'The Slowdown',
		url: 'https://www.slowdown.media/article/the-ambient-sounds-of-your-office-simulated-by-a-cheeky-website',
		checked: '2026-10-05'
	},
	smadin: {
		label: 'smadin.net',
		url: 'https://smadin.net/2021/02/20/i-miss-my-bar/',
		checked: '2026-10-05'
	},
	'soa-protest': {
		label: 'Society of Authors, on the protest',
		url: 'https://societyofauthors.org/2025/04/03/uk-authors-stage-protest-at-meta-hq-against-zuckerbergs-bookthieves',
		checked: '2026-10-05'
	},
	'songs-brew': {
		label: 'songsbrew.com',
		url: 'https://songsbrew.com/p/buying-silence',
		checked: '2026-10-05'
	},
	sookman: {
		label: 'Barry Sookman',
		url: 'https://barrysookman.com/2025/12/22/ziff-davis-v-openai-key-copyright-litigation-ruling',
		checked: '2026-10-05'
	},
	spin: {
		label: 'Spin',
		url: 'https://www.spin.com/2014/04/spotify-sleepify-vulfpeck-silent-album-hack-response/',
		checked: '2026-10-05'
	},
	'stealing-isnt-innovation': {
		label: 'Stealing Isn’t Innovation',
		url: 'https://stealingisntinnovation.com/',
		checked: '2026-10-05'
	},
	'stevens-lee': {
		label: 'Stevens & Lee',
		url: 'https://www.stevenslee.com/appellate/third-circuit-poised-to-decide-whether-training-an-ai-model-on-copyrighted-content-is-fair-use/',
		checked: '2026-10-05'
	},
	'sullivan-cromwell': {
		label: 'Sullivan & Cromwell',
		url: 'https://www.sullcrom.com/insights/memo/2026/March/White-House-Releases-National-Policy-Framework-AI',
		checked: '2026-10-05'
	},
	'taylor-wessing': {
		label: 'Taylor Wessing',
		url: 'https://www.taylorwessing.com/en/insights-and-events/insights/2026/01/next-steps-for-getty-v-stability-why-has-permission-to-appeal-been-granted',
		checked: '2026-10-05'
	},
	tdmrep: {
		label: 'W3C Community Group report on TDMRep',
		url: 'https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/',
		checked: '2026-10-05'
	},
	'tech-radar': {
		label: 'TechRadar',
		url: 'https://techradar.com/audio/audio-streaming/i-streamed-the-totally-silent-ai-protest-album-on-spotify-and-if-you-dont-like-ai-stealing-the-voices-of-music-icons-i-think-you-should-too',
		checked: '2026-10-05'
	},
	'techcrunch-bartz': {
		label: 'TechCrunch',
		url: 'https://techcrunch.com/2026/07/20/anthropics-landmark-1-5b-copyright-settlement-is-approved/',
		checked: '2026-10-05'
	},
	'techcrunch-jtimes': {
		label: 'TechCrunch, reprinted by J Times',
		url: 'https://jtimes.net/1000-artists-release-silent-album-to-protest-uk-copyright-sell-out-to-ai',
		checked: '2026-10-05'
	},
	'telegraph-india': {
		label: 'The Telegraph (India)',
		url: 'https://www.telegraphindia.com/amp/world/ai-music-deals-reshape-industry-as-major-labels-settle-lawsuits-with-suno-and-udio-prnt/cid/2135559',
		checked: '2026-10-05'
	},
	'telegraph-silence': {
		label: 'The Telegraph',
		url: 'http://telegraph.co.uk/culture/music/rockandjazzmusic/3583315/You-cant-copyright-silence-theres-too-much-of-it-about.html',
		checked: '2026-10-05'
	},
	'the-music': {
		label: 'The Music',
		url: 'https://themusic.com.au/industry/kate-bush-hans-zimmer-damon-albarn-among-artists-on-silent-ai-protest-album/cnvIZGdmaWg/26-02-25',
		checked: '2026-10-05'
	},
	'the-oreilly': {
		label: 'The O’Reilly',
		url: 'https://theoreilly.substack.com/p/is-this-what-we-want-album-review',
		checked: '2026-10-05'
	},
	'the-verge': {
		label: 'The Verge',
		url: 'https://www.theverge.com/2014/2/27/5454346/john-cage-433-ios-app-records-shares-silent-performances',
		checked: '2026-10-05'
	},
	'the-wrap': {
		label: 'TheWrap',
		url: 'https://www.thewrap.com/industry-news/tech/stealing-isnt-innovation-campaign-supporters-scarlett-johansson-joseph-gordon-levitt/',
		checked: '2026-10-05'
	},
	tv47: {
		label: 'TV47',
		url: 'https://tv47.digital/hollywood-actors-and-creators-urge-trump-not-to-weaken-copyright-protections-against-ai-91782',
		checked: '2026-10-05'
	},
	'ucl-ibil': {
		label: 'UCL Institute of Brand and Innovation Law',
		url: 'https://www.ucl.ac.uk/ibil/news/2025/mar/ibil-responds-government-consultation-copyright-and-ai',
		checked: '2026-10-05'
	},
	'uk-consultation': {
		label: 'UK government: the consultation document',
		url: 'https://www.gov.uk/government/consultations/copyright-and-artificial-intelligence/copyright-and-artificial-intelligence',
		checked: '2026-10-05'
	},
	'uk-progress': {
		label: 'UK government: statement of progress',
		url: 'https://www.gov.uk/government/publications/copyright-and-artificial-intelligence-progress-report/copyright-and-artificial-intelligence-statement-of-progress-under-section-137-data-use-and-access-act',
		checked: '2026-10-05'
	},
	'uk-report-text': {
		label: 'UK government: report on copyright and AI',
		url: 'https://www.gov.uk/government/publications/report-and-impact-assessment-on-copyright-and-artificial-intelligence/report-on-copyright-and-artificial-intelligence',
		checked: '2026-10-05'
	},
	'un-live': {
		label: 'Museum for the United Nations – UN Live',
		url: 'https://museumfortheunitednations.com/soundsright',
		checked: '2026-10-05'
	},
	uproxx: {
		label: 'Uproxx',
		url: 'https://uproxx.com/indie/paul-mccartney-silent-song',
		checked: '2026-10-05'
	},
	'usco-part-3': {
		label: 'US Copyright Office: report, Part 3 (pre-publication version)',
		url: 'https://www.copyright.gov/ai/Copyright-and-Artificial-Intelligence-Part-3-Generative-AI-Training-Report-Pre-Publication-Version.pdf',
		checked: '2026-10-05'
	},
	'van-nuys': {
		label: 'Van Nuys News Press',
		url: 'https://www.vannuysnewspress.com/the-new-york-times-supports-campaign-highlighting-impact-of-a-i-on-creators',
		checked: '2026-10-05'
	},
	variety: {
		label: 'Variety',
		url: 'https://variety.com/2025/digital/news/hollywood-urges-trump-block-ai-exploit-copyrights-1236339750/',
		checked: '2026-10-05'
	},
	vice: {
		label: 'VICE',
		url: 'https://www.vice.com/en/article/british-artists-create-a-silent-album-to-protest-ai-theft/',
		checked: '2026-10-05'
	},
	vijesti: {
		label: 'Vijesti',
		url: 'https://en.vijesti.me/news-b/tehno/752735/Writers-protest-in-London-over-announcement-of-use-of-their-books-for-artificial-intelligence-training',
		checked: '2026-10-05'
	},
	'vinyl-shop': {
		label: 'The label’s shop',
		url: 'https://1000artists.greedbag.com/buy/is-this-what-we-want',
		checked: '2026-10-05'
	},
	'vorbis-comment': {
		label: 'Xiph.Org, Vorbis comment',
		url: 'https://xiph.org/vorbis/doc/v-comment.html',
		checked: '2026-10-05'
	},
	wggb: {
		label: 'Writers’ Guild of Great Britain',
		url: 'https://writersguild.org.uk/do-the-write-thing',
		checked: '2026-10-05'
	},
	wiggin: {
		label: 'Wiggin',
		url: 'https://wiggin.co.uk/insight/ai-and-copyright-government-publishes-report-and-impact-assessment',
		checked: '2026-10-05'
	},
	'wikipedia-burnham': {
		label: 'Wikipedia: Burnham ministry',
		url: 'https://en.wikipedia.org/wiki/Burnham_ministry',
		checked: '2026-10-05'
	},
	'write-to-them': {
		label: 'WriteToThem',
		url: 'https://www.writetothem.com/',
		checked: '2026-10-05'
	},
	'written-statement': {
		label: 'UK Parliament: written statement HCWS1416',
		url: 'https://questions-statements.parliament.uk/written-statements/detail/2026-03-18/hcws1416',
		checked: '2026-10-05'
	}
} as const satisfies Readonly<Record<string, Source>>;

/** The short name of a source. */
export type SourceKey = keyof typeof sources;

/** Copy of the page with all sources. */
export const sourcesPage = {
	title: 'Sources',
	lede: 'Where the facts on this site come from, page by page.',
	checked: 'As of',
	link: 'All sources, by page'
} as const;
