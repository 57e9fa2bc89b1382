import { framePolicy } from '$lib/security.server.js';
import { escapeMarkup, writeTag, type Tag } from '$lib/text';
import archivo from '$lib/ui/font/archivo.woff2';
import type { EmbedData } from '../data';
import { earlyScript } from '../early-script';
import styleUrl from '../embed.css?url';
// Compiled on its own, as every worker is: none of the site's chunks come with it. The import gives
// its address.
import scriptUrl from '../main?worker&url';

/** What a frame's document is made of. */
export interface DocumentParts {
	readonly title: string;
	/** For search engines: what is heard. */
	readonly description: string;
	/** The absolute address of the page of the site that shows the same. */
	readonly canonicalUrl: string;
	/** What the document says of rights. */
	readonly rights: readonly Tag[];
	/** HTML. */
	readonly body: string;
	readonly data: EmbedData;
}

/** Writes a frame's document. It is small and needs nothing of SvelteKit. */
export function makeDocument(parts: DocumentParts): string {
	const { title, description, canonicalUrl, rights, body, data } = parts;
	return `<!doctype html>
<html lang="en-GB">
	<head>
		<meta charset="utf-8" />
		<meta http-equiv="content-security-policy" content="${framePolicy(earlyScript)}" />
		<title>${escapeMarkup(title)}</title>
		${writeTag({ name: 'meta', attributes: { name: 'description', content: description } })}
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta name="color-scheme" content="dark light" />
		<link rel="icon" href="${escapeMarkup(data.assets)}/favicon.svg" type="image/svg+xml" />
		<link rel="canonical" href="${escapeMarkup(canonicalUrl)}" />
		${rights.map(writeTag).join('\n\t\t')}
		<script>${earlyScript}</script>
		<link rel="stylesheet" href="${escapeMarkup(styleUrl)}" />
		<link rel="preload" href="${escapeMarkup(archivo)}" as="font" type="font/woff2" crossorigin="anonymous" />
		<script type="module" src="${escapeMarkup(scriptUrl)}"></script>
	</head>
	<body>
		<div id="embed">${body}</div>
		<script type="application/json" id="embed-data">${escapeJson(data)}</script>
	</body>
</html>
`;
}

/** JSON that can't end the script element around it. */
function escapeJson(value: unknown): string {
	return JSON.stringify(value).replaceAll('<', '\\u003c');
}
