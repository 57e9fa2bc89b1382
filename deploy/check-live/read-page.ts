import { createHash } from 'node:crypto';
import { elementsOf, type HtmlElement } from '../read-html';

type Attributes = HtmlElement['attributes'];

/** What a page tells a machine. */
export interface ReadPage {
	/** Whether the site's own code made it. */
	readonly isOurs: boolean;
	/** Contents of `<meta>`, by name or property. */
	readonly metas: ReadonlyMap<string, readonly string[]>;
	/** The first node of its structured data. */
	readonly data: Readonly<Record<string, unknown>> | undefined;
	/** The attributes of `<link>` with a relation. */
	linked(rel: string): readonly Attributes[];
	/** Scripts, styles and frames that its policy stops: a host has added them. */
	readonly added: readonly string[];
}

/** A recording as the home page describes it. */
export interface PublishedRendition {
	readonly url: string;
	readonly type: string;
	readonly bytes: number;
}

/** A track as the home page describes it. */
export interface PublishedTrack {
	readonly title: string;
	readonly page: string;
	readonly isStandIn: boolean;
	/** Whether it is a room of someone's own edition. */
	readonly isOwnRoom: boolean;
	readonly captions: string;
	readonly renditions: readonly PublishedRendition[];
}

const known = new Map<string, ReadPage>();

/** Reads a page as a browser's parser does, once. */
export function readPage(html: string): ReadPage {
	const page = known.get(html) ?? parsePage(html);
	known.set(html, page);
	return page;
}

function parsePage(html: string): ReadPage {
	const elements = elementsOf(html);
	const named = (name: string) => elements.filter((element) => element.name === name);
	const metas = new Map<string, string[]>();
	for (const { attributes } of named('meta')) {
		const name = attributes.property ?? attributes.name ?? attributes['http-equiv'] ?? '';
		metas.set(name, [...(metas.get(name) ?? []), attributes.content ?? '']);
	}
	const policy = metas.get('content-security-policy')?.join() ?? '';
	const isForeign = (url: string | undefined) => url !== undefined && /^(\w+:)?\/\//.test(url);
	const added = elements.flatMap(({ name, text, attributes }) => {
		if (name === 'script' && !/json$/.test(attributes.type ?? '')) {
			if (attributes.src !== undefined)
				return isForeign(attributes.src) ? [`an added script, ${attributes.src}`] : [];
			const hash = createHash('sha256').update(text).digest('base64');
			return policy.includes(`'sha256-${hash}'`) ? [] : [`an added script, ${quote(text)}`];
		}
		if (name === 'style') return [`an added style, ${quote(text)}`];
		if (name === 'iframe' && isForeign(attributes.src))
			return [`an added frame of ${attributes.src ?? ''}`];
		const handler = Object.keys(attributes).find((key) => key.startsWith('on'));
		return handler === undefined ? [] : [`an added ${handler} on <${name}>`];
	});
	return {
		isOurs: /data-view="(site|frame)"/.test(html),
		metas,
		data: nodeOf(
			elements.find(({ attributes }) => attributes.type === 'application/ld+json')?.text
		),
		linked: (rel) =>
			named('link').flatMap(({ attributes }) => (attributes.rel === rel ? [attributes] : [])),
		added
	};
}

/** The tracks in a home page's structured data. */
export function tracksOf(page: ReadPage): PublishedTrack[] {
	const album = page.data as { readonly track?: readonly TrackData[] } | undefined;
	return (album?.track ?? []).map(({ name, url, audio }) => ({
		title: name,
		page: url,
		isStandIn: comesFrom(audio, 'AlgorithmicMediaDigitalSource'),
		isOwnRoom: comesFrom(audio, 'DigitalCaptureDigitalSource'),
		captions: audio[0]?.caption.contentUrl ?? '',
		renditions: audio.map(({ contentUrl, encodingFormat, contentSize }) => ({
			url: contentUrl,
			type: encodingFormat,
			bytes: Number.parseInt(contentSize, 10)
		}))
	}));
}

function comesFrom(audio: TrackData['audio'], type: string): boolean {
	return audio.some(({ digitalSourceType }) => digitalSourceType === type);
}

/** What `recordingNode` in `src/lib/metadata` writes. */
interface TrackData {
	readonly name: string;
	readonly url: string;
	readonly audio: readonly {
		readonly contentUrl: string;
		readonly encodingFormat: string;
		readonly contentSize: string;
		readonly digitalSourceType?: string;
		readonly caption: { readonly contentUrl: string };
	}[];
}

function nodeOf(json = ''): ReadPage['data'] {
	try {
		return (JSON.parse(json) as { '@graph'?: Record<string, unknown>[] })['@graph']?.[0];
	} catch {
		return undefined;
	}
}

function quote(text: string): string {
	const [line = ''] = text.trim().split('\n');
	return `“${line.slice(0, 40)}${line.length > 40 ? '…' : ''}”`;
}
