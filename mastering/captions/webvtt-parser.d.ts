declare module 'webvtt-parser' {
	interface Fault {
		readonly message: string;
		/** From 1. */
		readonly line: number;
		readonly col?: number;
	}

	/** A part of a cue: text, a moment, or a tag with what stands in it. */
	export interface CueNode {
		readonly type: 'text' | 'timestamp' | 'object';
		readonly value?: string | number;
		readonly children?: readonly CueNode[];
	}

	/** The W3C's validator. It is CommonJS that names its exports at run time only. */
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
