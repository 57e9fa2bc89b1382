import { request as requestPlainly, type Agent, type IncomingHttpHeaders } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { buffer } from 'node:stream/consumers';

/** An answer as it came over the wire: nothing followed, nothing decompressed. */
export interface RawAnswer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** Longer than any host pauses before or within an answer. */
const silenceMs = 20_000;

/**
 * Sends a path as it is, where `fetch` would tidy its dots and add headers of its own.
 * @param agent of the origin's protocol; Node's own by default
 * @throws Error when the host can't be reached, falls silent or cuts the answer short
 */
export function rawRequest(
	origin: string,
	path: string,
	headers: Readonly<Record<string, string>> = {},
	method = 'GET',
	agent?: Agent
): Promise<RawAnswer> {
	return new Promise((resolve, reject) => {
		const { protocol, hostname, port } = new URL(origin);
		const send = protocol === 'https:' ? requestSecurely : requestPlainly;
		// A URL has an IPv6 address in brackets, which a socket doesn't understand.
		const host = hostname.replace(/^\[|\]$/g, '');
		const sent = send(
			{ hostname: host, port, path, headers: { ...headers }, method, agent },
			(answer) => {
				buffer(answer).then(
					(body) => {
						resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
					},
					() => {
						reject(new Error('the answer was cut short'));
					}
				);
			}
		);
		sent
			.setTimeout(silenceMs, () => {
				sent.destroy(new Error(`no answer within ${silenceMs / 1000} seconds`));
			})
			.on('error', reject)
			.end();
	});
}
