import Negotiator from 'negotiator';
import type { IncomingMessage } from 'node:http';
import { isFile } from './find-file';

const endings = { br: '.br', gzip: '.gz' } as const;

/** A content coding that the build may hold beside a file; best first in {@link encodings}. */
export type Encoding = keyof typeof endings;

const encodings: readonly Encoding[] = ['br', 'gzip'];

/** The form of a file that suits a request. */
export interface Representation {
	readonly file: string;
	readonly encoding: Encoding | undefined;
	/** Whether another request could have got another form. */
	readonly varies: boolean;
}

/** Chooses among a file and its compressed siblings by the request's Accept-Encoding. */
export async function chooseRepresentation(
	request: IncomingMessage,
	file: string
): Promise<Representation> {
	const isThere = await Promise.all(encodings.map((coding) => isFile(file + endings[coding])));
	const available = encodings.filter((_, index) => isThere[index]);
	const acceptable = new Negotiator(request).encodings([...available]);
	const encoding = available.find((coding) => acceptable.includes(coding));
	return {
		file: encoding === undefined ? file : file + endings[encoding],
		encoding,
		varies: available.length > 0
	};
}
