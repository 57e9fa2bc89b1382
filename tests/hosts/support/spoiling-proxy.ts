import { createServer } from 'node:http';
import { rawRequest } from '../../../deploy/raw-request';
import { listen } from '../../support/listen';

/** What a host has been asked. */
export interface Asked {
	/** Without the query. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** What it answers; a length is set for the body in the end. */
export interface Spoilt {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

/** Changes one of a host's answers, after it has been asked, or the question before. */
export interface Spoil {
	readonly question?: (asked: Asked) => Asked;
	readonly answer?: (answer: Spoilt, asked: Asked) => void;
}

/** Stands in front of a good host and does what a bad one would. */
export async function spoilHost(
	origin: string,
	{ question = (asked) => asked, answer: change = () => undefined }: Spoil
): Promise<{ readonly url: URL; close(): Promise<void> }> {
	const server = createServer((request, response) => {
		const method = request.method ?? 'GET';
		const [path = '/', query] = (request.url ?? '/').split('?');
		const asked = question({ path, headers: request.headers as Record<string, string> });
		const target = query === undefined ? asked.path : `${asked.path}?${query}`;
		rawRequest(origin, target, asked.headers, method).then(
			({ status, headers, body }) => {
				const answer = { status, headers: headers as Record<string, string>, body };
				change(answer, { ...asked, path });
				if (answer.body !== body) answer.headers['content-length'] = String(answer.body.length);
				response.writeHead(answer.status, answer.headers).end(answer.body);
			},
			() => response.destroy()
		);
	});
	const { url, close } = await listen(server);
	return { url: new URL(`${url}/`), close };
}
