declare module 'webvtt-parser' {
	interface Fault {
		readonly message: string;
		/** From 1. */
		readonly line: number;
		readonly col?: number;
	}

	/** A part of a cue: text, a timestamp, or a tag with its contents. */
	export interface CueNode {
		readonly type: 'text' | 'timestamp' | 'object';
		readonly value?: string | number;
		readonly children?: readonly CueNode[];
	}

	/** The W3C's validator. A CommonJS module without named exports. */
	const exported: {
		readonly WebVTTParser: new (entities?: Readonly<Record<string, string>>) => {
			parse(
				text: string,
				kind: 'captions'
			): {
				readonly cues: readonly {
					readonly startTime: number;
					readonly endTime: number;
					readonly text: string;
					readonly tree: CueNode;
				}[];
				readonly errors: readonly Fault[];
			};
		};
	};
	export default exported;
}
