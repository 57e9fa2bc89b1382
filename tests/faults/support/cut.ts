import { request as ask, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { once } from 'node:events';

/**
 * The headers of a request for a truncated file, changed so that the host, which has all of it, sends
 * no more than the file has; undefined when the range starts after its end.
 */
export async function cutRange(
	address: string,
	headers: IncomingHttpHeaders,
	share: number
): Promise<IncomingHttpHeaders | undefined> {
	const asked = ask(address, { method: 'HEAD' });
	asked.end();
	const [{ headers: whole }] = (await once(asked, 'response')) as [IncomingMessage];
	const lastByte = Math.floor(Number(whole['content-length']) * share) - 1;
	const [, first = '0', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
	if (Number(first) > lastByte) return undefined;
	const end = last === '' ? lastByte : Math.min(Number(last), lastByte);
	return { ...headers, range: `bytes=${first}-${end}` };
}

/** The headers of an answer, as they would be if the file had only this share of its length. */
export function cutHeaders(headers: IncomingHttpHeaders, share: number): IncomingHttpHeaders {
	const range = headers['content-range'] ?? '';
	const [, given = '', total = ''] = /^(bytes \d+-\d+)\/(\d+)$/.exec(range) ?? [];
	return { ...headers, 'content-range': `${given}/${Math.floor(Number(total) * share)}` };
}
