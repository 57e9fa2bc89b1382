/**
 * What a crawler collects data for. One that trains among other things is `training`; one whose
 * operator doesn't say, or no longer says, is `undeclared`; a `visit` is a fetch for a person.
 */
export type CrawlerKind = 'answers' | 'data' | 'search' | 'training' | 'undeclared' | 'visit';

/** A crawler, as its operator or a community list describes it. */
export interface Crawler {
	/** Its name in robots.txt. */
	readonly token: string;
	readonly operator: string;
	/** In the words of this site. */
	readonly purpose: string;
	readonly kind: CrawlerKind;
	/** Whether it is said to follow robots.txt: a claim, not a test. */
	readonly respects: 'no' | 'partly' | 'unclear' | 'yes';
	/** The operator's page about it, if one is known. */
	readonly docs: string | null;
}

/** A list of crawlers, as of a day. */
export interface CrawlerList {
	/** The day on which it was last compared with its sources: `2026-10-05`. */
	readonly asOf: string;
	/** The list kept by others that it follows. */
	readonly source: { readonly label: string; readonly url: string };
	readonly crawlers: readonly Crawler[];
}

/**
 * The crawlers that collect data for AI, and those often taken for them. A selection: purpose and
 * `respects` follow the source below and the operators’ own pages. `npx tsx
 * src/lib/rights/check-age.ts` tells when it is time to compare again.
 */
export const crawlerList: CrawlerList = {
	asOf: '2026-10-05',
	source: {
		label: 'ai.robots.txt, release 1.50, August 2026',
		url: 'https://github.com/ai-robots-txt/ai.robots.txt'
	},
	crawlers: [
		{
			token: 'GPTBot',
			operator: 'OpenAI',
			purpose: 'training',
			kind: 'training',
			respects: 'yes',
			docs: 'https://platform.openai.com/docs/bots'
		},
		{
			token: 'OAI-SearchBot',
			operator: 'OpenAI',
			purpose: 'search index',
			kind: 'search',
			respects: 'yes',
			docs: 'https://platform.openai.com/docs/bots'
		},
		{
			token: 'ChatGPT-User',
			operator: 'OpenAI',
			purpose: 'user-triggered fetch',
			kind: 'visit',
			respects: 'yes',
			docs: 'https://platform.openai.com/docs/bots'
		},
		{
			token: 'ClaudeBot',
			operator: 'Anthropic',
			purpose: 'training',
			kind: 'training',
			respects: 'yes',
			docs: 'https://support.anthropic.com/en/articles/8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler'
		},
		{
			token: 'Claude-SearchBot',
			operator: 'Anthropic',
			purpose: 'search index',
			kind: 'search',
			respects: 'yes',
			docs: 'https://support.anthropic.com/en/articles/8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler'
		},
		{
			token: 'Claude-User',
			operator: 'Anthropic',
			purpose: 'user-triggered fetch',
			kind: 'visit',
			respects: 'yes',
			docs: 'https://support.anthropic.com/en/articles/8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler'
		},
		{
			token: 'anthropic-ai',
			operator: 'Anthropic',
			purpose: 'legacy token, no longer documented',
			kind: 'undeclared',
			respects: 'unclear',
			docs: null
		},
		{
			token: 'Claude-Web',
			operator: 'Anthropic',
			purpose: 'legacy token, no longer documented',
			kind: 'undeclared',
			respects: 'unclear',
			docs: null
		},
		{
			token: 'Google-Extended',
			operator: 'Google',
			purpose: 'control token only: Gemini and Vertex training and grounding; search unaffected',
			kind: 'training',
			respects: 'yes',
			docs: 'https://developers.google.com/search/docs/crawling-indexing/overview-google-crawlers'
		},
		{
			token: 'GoogleOther',
			operator: 'Google',
			purpose: 'general fetching',
			kind: 'undeclared',
			respects: 'yes',
			docs: 'https://developers.google.com/search/docs/crawling-indexing/overview-google-crawlers'
		},
		{
			token: 'Google-CloudVertexBot',
			operator: 'Google',
			purpose: 'crawling requested by site owners for Vertex agents',
			kind: 'answers',
			respects: 'yes',
			docs: 'https://developers.google.com/search/docs/crawling-indexing/overview-google-crawlers'
		},
		{
			token: 'Applebot-Extended',
			operator: 'Apple',
			purpose: 'control token only: training of Apple’s foundation models',
			kind: 'training',
			respects: 'yes',
			docs: 'https://support.apple.com/en-us/119829'
		},
		{
			token: 'CCBot',
			operator: 'Common Crawl Foundation',
			purpose: 'open crawl used in many training sets',
			kind: 'data',
			respects: 'yes',
			docs: 'https://commoncrawl.org/ccbot'
		},
		{
			token: 'meta-externalagent',
			operator: 'Meta',
			purpose: 'training and indexing',
			kind: 'training',
			respects: 'yes',
			docs: 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers'
		},
		{
			token: 'meta-externalfetcher',
			operator: 'Meta',
			purpose: 'user-triggered fetch; may bypass robots.txt',
			kind: 'visit',
			respects: 'no',
			docs: 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers'
		},
		{
			token: 'FacebookBot',
			operator: 'Meta',
			purpose: 'training of language models',
			kind: 'training',
			respects: 'yes',
			docs: 'https://developers.facebook.com/docs/sharing/bot/'
		},
		{
			token: 'Bytespider',
			operator: 'ByteDance',
			purpose: 'training',
			kind: 'training',
			respects: 'no',
			docs: null
		},
		{
			token: 'TikTokSpider',
			operator: 'ByteDance',
			purpose: 'training',
			kind: 'training',
			respects: 'unclear',
			docs: null
		},
		{
			token: 'Amazonbot',
			operator: 'Amazon',
			purpose: 'answers and service improvement',
			kind: 'answers',
			respects: 'yes',
			docs: null
		},
		{
			token: 'bedrockbot',
			operator: 'Amazon',
			purpose: 'crawls by Bedrock customers',
			kind: 'answers',
			respects: 'yes',
			docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/webcrawl-data-source-connector.html'
		},
		{
			token: 'PerplexityBot',
			operator: 'Perplexity',
			purpose: 'search index',
			kind: 'search',
			respects: 'yes',
			docs: 'https://docs.perplexity.ai/guides/bots'
		},
		{
			token: 'Perplexity-User',
			operator: 'Perplexity',
			purpose: 'user-triggered fetch',
			kind: 'visit',
			respects: 'no',
			docs: 'https://docs.perplexity.ai/guides/bots'
		},
		{
			token: 'cohere-ai',
			operator: 'Cohere',
			purpose: 'user prompts',
			kind: 'answers',
			respects: 'unclear',
			docs: null
		},
		{
			token: 'cohere-training-data-crawler',
			operator: 'Cohere',
			purpose: 'training',
			kind: 'training',
			respects: 'unclear',
			docs: null
		},
		{
			token: 'AI2Bot',
			operator: 'Allen Institute for AI',
			purpose: 'open model training',
			kind: 'training',
			respects: 'yes',
			docs: 'https://allenai.org/crawler'
		},
		{
			token: 'Ai2Bot-Dolma',
			operator: 'Allen Institute for AI',
			purpose: 'open model training',
			kind: 'training',
			respects: 'yes',
			docs: 'https://allenai.org/crawler'
		},
		{
			token: 'Diffbot',
			operator: 'Diffbot',
			purpose: 'data extraction for others',
			kind: 'data',
			respects: 'partly',
			docs: 'https://www.diffbot.com/'
		},
		{
			token: 'omgili',
			operator: 'Webz.io',
			purpose: 'data sold, including for language models',
			kind: 'data',
			respects: 'yes',
			docs: 'https://webz.io/blog/web-data/what-is-the-omgili-bot-and-why-is-it-crawling-your-website/'
		},
		{
			token: 'omgilibot',
			operator: 'Webz.io',
			purpose: 'data sold',
			kind: 'data',
			respects: 'yes',
			docs: null
		},
		{
			token: 'Webzio-Extended',
			operator: 'Webz.io',
			purpose: 'data sold for AI',
			kind: 'data',
			respects: 'unclear',
			docs: null
		},
		{
			token: 'ImagesiftBot',
			operator: 'ImageSift',
			purpose: 'image scraping',
			kind: 'data',
			respects: 'yes',
			docs: 'https://imagesift.com/about'
		},
		{
			token: 'img2dataset',
			operator: 'open-source tool',
			purpose: 'building image datasets',
			kind: 'data',
			respects: 'unclear',
			docs: 'https://github.com/rom1504/img2dataset'
		},
		{
			token: 'LAIONDownloader',
			operator: 'LAION',
			purpose: 'dataset research',
			kind: 'data',
			respects: 'no',
			docs: 'https://laion.ai/faq/'
		},
		{
			token: 'laion-huggingface-processor',
			operator: 'LAION (unclear)',
			purpose: 'dataset building',
			kind: 'data',
			respects: 'unclear',
			docs: null
		},
		{
			token: 'DeepSeekBot',
			operator: 'DeepSeek',
			purpose: 'training',
			kind: 'training',
			respects: 'no',
			docs: null
		},
		{
			token: 'PanguBot',
			operator: 'Huawei',
			purpose: 'training',
			kind: 'training',
			respects: 'unclear',
			docs: null
		},
		{
			token: 'PetalBot',
			operator: 'Huawei',
			purpose: 'search and assistant',
			kind: 'search',
			respects: 'yes',
			docs: null
		},
		{
			token: 'ChatGLM-Spider',
			operator: 'Zhipu (unclear)',
			purpose: 'AI data scraper',
			kind: 'data',
			respects: 'unclear',
			docs: null
		},
		{
			token: 'YandexAdditional',
			operator: 'Yandex',
			purpose: 'YandexGPT answers',
			kind: 'answers',
			respects: 'yes',
			docs: 'https://yandex.ru/support/webmaster/en/search-appearance/fast.html?lang=en'
		},
		{
			token: 'YandexAdditionalBot',
			operator: 'Yandex',
			purpose: 'YandexGPT answers',
			kind: 'answers',
			respects: 'yes',
			docs: 'https://yandex.ru/support/webmaster/en/search-appearance/fast.html?lang=en'
		},
		{
			token: 'MistralAI-User',
			operator: 'Mistral AI',
			purpose: 'user-triggered fetch',
			kind: 'visit',
			respects: 'yes',
			docs: null
		},
		{
			token: 'DuckAssistBot',
			operator: 'DuckDuckGo',
			purpose: 'AI-assisted answers',
			kind: 'answers',
			respects: 'yes',
			docs: 'https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot/'
		},
		{
			token: 'YouBot',
			operator: 'You.com',
			purpose: 'search and language model',
			kind: 'training',
			respects: 'yes',
			docs: 'https://about.you.com/youbot/'
		},
		{
			token: 'ICC-Crawler',
			operator: 'NICT (Japan)',
			purpose: 'AI research data',
			kind: 'data',
			respects: 'yes',
			docs: 'https://nict.go.jp'
		},
		{
			token: 'SBIntuitionsBot',
			operator: 'SB Intuitions',
			purpose: 'AI development',
			kind: 'training',
			respects: 'yes',
			docs: 'https://www.sbintuitions.co.jp/en/bot/'
		},
		{
			token: 'Cotoyogi',
			operator: 'ROIS (Japan)',
			purpose: 'AI training',
			kind: 'training',
			respects: 'yes',
			docs: 'https://ds.rois.ac.jp/en_center8/en_crawler/'
		},
		{
			token: 'Timpibot',
			operator: 'Timpi',
			purpose: 'training',
			kind: 'training',
			respects: 'unclear',
			docs: 'https://timpi.io'
		},
		{
			token: 'Kangaroo Bot',
			operator: 'unknown',
			purpose: 'AI data scraper',
			kind: 'data',
			respects: 'unclear',
			docs: null
		},
		{
			token: 'FriendlyCrawler',
			operator: 'unknown',
			purpose: 'dataset building',
			kind: 'data',
			respects: 'yes',
			docs: null
		},
		{
			token: 'VelenPublicWebCrawler',
			operator: 'Velen',
			purpose: 'business data sets and machine learning',
			kind: 'data',
			respects: 'yes',
			docs: 'https://velen.io'
		},
		{
			token: 'Reflectionbot',
			operator: 'Reflection AI',
			purpose: 'not documented; listed since August 2026',
			kind: 'undeclared',
			respects: 'unclear',
			docs: 'https://reflection.ai/'
		}
	]
};
