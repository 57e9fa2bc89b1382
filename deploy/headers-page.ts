import { format, resolveConfig } from 'prettier';
import { headersFor, notFoundPath, redirectStatus, rulesOf } from './rules';
import { isCompressible, types } from './types';

/** The example site for headers with absolute addresses. */
const site = { origin: 'https://album.example', basePath: '' };

/** The page that lists what any host of the site must send. */
export const headersPage = new URL('../docs/headers.md', import.meta.url);

/** The text of {@link headersPage}, as Markdown formatted by Prettier. */
export async function describeHeaders(): Promise<string> {
	const text = `# Headers

Made by \`npx tsx deploy/write-headers-page.ts\` from \`deploy/rules.ts\` and \`deploy/types.ts\`: change those, not this. It is what \`npm run preview\` sends, what the [configurations for other hosts](publishing.md) are made from, and what \`npx vitest run --project hosts\` checks on real servers.

## By address

Where several rows match an address and name the same header, the last one wins. A \`*\` matches anything. Absolute addresses are for a site at \`${site.origin}\`.

${table(
	['address', 'header', 'value'],
	rulesOf(site).flatMap(({ path, headers }) =>
		Object.entries(headers).map(([name, value]) => [code(path), code(name), code(value)])
	)
)}

## By answer

${table(
	['answer', 'when', 'has'],
	[
		['200, 206', 'a file, or one part of it', 'the above, `Content-Type`, `ETag`, `Last-Modified`'],
		['200', 'several parts are requested', 'the whole'],
		['304', 'nothing has changed', 'the above but for `Content-Type`, and `ETag`'],
		[String(redirectStatus), 'a page by another name', 'the headers of the page, and `Location`'],
		[
			'404',
			'nothing is there',
			`\`${notFoundPath}\`, with \`Cache-Control: ${headersFor(notFoundPath)['Cache-Control'] ?? ''}\``
		],
		['405', 'any method but GET and HEAD', '`Allow: GET, HEAD`'],
		['412', 'the file has changed', 'no required header'],
		['416', 'a part beyond the end', '`Content-Range` with the length']
	]
)}

What was compressed by the build also has \`Content-Encoding\`, and \`Vary: Accept-Encoding\` with or without it. A refusal (405, 412, 416) may have the address's headers, but no other values for them.

## Types

${table(
	['ending', '`Content-Type`', 'compressed'],
	Object.entries(types).map(([ending, type]) => [
		code(ending),
		code(type),
		isCompressible(`any${ending}`) ? 'yes' : 'no'
	])
)}
`;
	return format(text, { ...(await resolveConfig(headersPage)), parser: 'markdown' });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return [head, head.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
}

function code(text: string): string {
	return `\`${text.replaceAll('|', '\\|')}\``;
}
