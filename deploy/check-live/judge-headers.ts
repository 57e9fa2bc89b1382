import { headersFor } from '../rules';
import { typeOf } from '../media-types';
import { broken, judgeEach, ok, weak, type Finding } from './finding';
import type { Answer } from './request';
import type { Visit } from './visit';

/** Files that browsers, podcast apps or link previewers refuse under another type. */
const particular = /\.(html|js|css|weba|m4a|flac|png)$/;

/** Other names of the same types. */
const aliases: Readonly<Record<string, string>> = {
	'application/javascript': 'text/javascript',
	'application/x-javascript': 'text/javascript',
	'audio/x-m4a': 'audio/mp4',
	'audio/x-flac': 'audio/flac',
	'image/vnd.microsoft.icon': 'image/x-icon',
	'text/xml': 'application/xml'
};

const bare = (type: string) => type.replace(/;.*/, '').trim().toLowerCase();

/** Compares a type with the rules. A page has no extension, and may lack the charset it states itself. */
export function judgeType(visit: Visit, { url, headers }: Answer): Finding {
	const path = visit.pathOf(url);
	const file = /\.\w+$/.test(path) ? path : 'page.html';
	const wanted = headersFor(path, visit.rules)['Content-Type'] ?? typeOf(file);
	const got = headers['content-type'] ?? 'no type';
	const charset = /charset="?([\w-]+)/i.exec(got)?.[1];
	const type = bare(got);
	if ((aliases[type] ?? type) !== bare(wanted)) {
		const judge = particular.test(file) ? broken : weak;
		return judge('type', `${path} is ${type} instead of ${bare(wanted)}`);
	}
	return charset !== undefined && charset.toLowerCase() !== 'utf-8'
		? broken('type', `${path} is declared as ${charset}`)
		: ok(type);
}

/** The types of several files. @param addresses as for `Visit.at` */
export async function judgeTypes(visit: Visit, addresses: readonly string[]): Promise<Finding> {
	const seen = new Set<string>();
	const finding = await judgeEach(
		visit,
		addresses,
		async (address) => {
			const judged = judgeType(visit, await visit.find(address, {}, 'HEAD'));
			seen.add(judged.seen);
			return judged;
		},
		''
	);
	return finding.state === 'ok' ? ok([...seen].join(', ')) : finding;
}

const year = 31_536_000;
const hour = 3600;

/** For how long a browser may use an answer without asking. */
function lifetimeSeconds(cacheControl: string): number {
	if (/no-cache|no-store/.test(cacheControl)) return 0;
	return Number(/max-age=(\d+)/.exec(cacheControl)?.[1] ?? Number.NaN);
}

/** Compares a lifetime with the rules. */
export function judgeLifetime(visit: Visit, { url, headers }: Answer): Finding {
	const path = visit.pathOf(url);
	const wanted = headersFor(path, visit.rules)['Cache-Control'] ?? '';
	const got = headers['cache-control'] ?? '';
	const seconds = lifetimeSeconds(got);
	const seen = `${path} has ${got === '' ? 'no Cache-Control' : `“${got}”`}`;
	if (lifetimeSeconds(wanted) === 0) {
		if (seconds === 0) return ok(got);
		return seconds > hour || got.includes('immutable')
			? broken('tooLong', seen)
			: weak('tooLong', seen);
	}
	return seconds >= year ? ok(got) : weak('tooShort', seen);
}

/** Compares one header with the rules. */
export function judgeHeader(visit: Visit, { url, headers }: Answer, name: string): Finding {
	const path = visit.pathOf(url);
	const wanted = headersFor(path, visit.rules)[name];
	const got = headers[name.toLowerCase()];
	// A host may add links of its own.
	const isThere = got === wanted || (name === 'Link' && got?.includes(wanted ?? ''));
	if (wanted === undefined || isThere) return ok(wanted ?? 'not wanted');
	if (got === undefined) return weak('headers', `${path} has no ${name}`);
	return weak('headers', `${path} has “${got}”`);
}
