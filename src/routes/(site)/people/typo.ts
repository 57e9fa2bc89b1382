/**
 * Whether `text` goes on from `start` with `query`, but for one typo at most: a letter that is
 * wrong, missing or too many, or two that changed places.
 * @returns where in `text` the match ends, or undefined
 */
export function endWithTypo(text: string, query: string, start: number): number | undefined {
	let same = 0;
	while (same < query.length && query[same] === text[start + same]) same++;
	const at = start + same;
	if (same === query.length) return at;
	const rest = query.slice(same + 1);
	// A typo can always be taken to be at the first letter that differs.
	if (text[at] === query[same + 1] && text[at + 1] === query[same] && at + 1 < text.length) {
		const afterBoth = query.slice(same + 2);
		if (text.startsWith(afterBoth, at + 2)) return at + 2 + afterBoth.length;
	}
	if (at < text.length && text.startsWith(rest, at + 1)) return at + 1 + rest.length;
	if (text.startsWith(query.slice(same), at + 1)) return at + 1 + query.length - same;
	if (text.startsWith(rest, at)) return at + rest.length;
	return undefined;
}
