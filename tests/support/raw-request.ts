import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** An answer as it came over the wire: nothing followed, nothing decompressed. */
export interface RawAnswer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** Sends a path as it is, where `fetch` would tidy its dots and add headers of its own. */
export function rawRequest(
	origin: string,
	path: string,
	headers: Record<string, string> = {},
	method = 'GET'
): Promise<RawAnswer> {
	return new Promise((resolve, reject) => {
		const { hostname, port } = new URL(origin);
		request({ hostname, port, path, headers, method }, (answer) => {
			buffer(answer).then((body) => {
				resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
			}, reject);
		})
			.on('error', reject)
			.end();
	});
}
