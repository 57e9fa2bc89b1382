declare module 'webvtt-parser' {
	interface Fault {
		readonly message: string;
		/** From 1. */
		readonly line: number;
		readonly col?: number;
	}

	/** The W3C's validator. It is CommonJS that names its exports at run time only. */
	const exported: {
		readonly WebVTTParser: new () => {
			parse(
				text: string,
				kind: 'captions'
			): {
				readonly cues: readonly {
					readonly startTime: number;
					readonly endTime: number;
					readonly text: string;
				}[];
				readonly errors: readonly Fault[];
			};
		};
	};
	export default exported;
}
