/** What a region's settings may be (https://www.w3.org/TR/webvtt1/#region-settings). */
const percentage = String.raw`(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)%`;
const setting = new RegExp(
	String.raw`^(?:id:(?!.*-->)\S+|width:${percentage}|lines:\d+|` +
		`(?:regionanchor|viewportanchor):${percentage},${percentage}|scroll:up)$`
);

/** A line of a file that is wrong. */
interface LineFault {
	readonly message: string;
	/** From 1. */
	readonly line: number;
}

/** A WebVTT text as a validator that knows no regions will take it. */
export interface WithoutRegions {
	/** With every other line where it was. */
	readonly text: string;
	/** What is wrong with the regions. */
	readonly errors: readonly LineFault[];
}

/**
 * Takes out the regions, which the W3C's validator doesn't know: their blocks, and where a cue names
 * one.
 * @param text With plain line ends.
 */
export function withoutRegions(text: string): WithoutRegions {
	const errors: LineFault[] = [];
	const ids = new Set<string>();
	let inBlock = false;
	let afterCue = false;
	const lines = text.split('\n').map((line, i, all) => {
		const wrong = (message: string): void => void errors.push({ message, line: i + 1 });
		const begins = /^REGION[ \t]*$/.test(line) && all[i - 1] === '';
		inBlock = begins || (inBlock && line !== '' && !line.includes('-->'));
		if (begins && afterCue) wrong('Regions cannot appear after the first cue');
		if (inBlock) {
			const settings = begins ? [] : line.split(/[ \t]+/).filter(Boolean);
			for (const one of settings) {
				if (!setting.test(one)) wrong(`“${one}” is no setting of a region`);
				if (one.startsWith('id:')) ids.add(one.slice('id:'.length));
			}
			return '';
		}
		if (!line.includes('-->')) return line;
		afterCue = true;
		return line.replace(/[ \t]+region:(\S*)/, (_, id: string) => {
			if (!ids.has(id)) wrong(`There is no region “${id}”`);
			return '';
		});
	});
	return { text: lines.join('\n'), errors };
}
