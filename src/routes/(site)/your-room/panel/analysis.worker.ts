/** Analyses a room off the main thread. */
import { analyse, type Analysis, type RoomSound } from './analyse';

/** What it reports: how far it has got, then the result. */
export type AnalysisReport =
	{ readonly share: number } | { readonly analysis: Analysis } | { readonly error: string };

const report = (message: AnalysisReport) => {
	self.postMessage(message);
};

self.addEventListener('message', ({ data }: MessageEvent<RoomSound>) => {
	analyse(data, (share) => {
		report({ share });
	}).then(
		(analysis) => {
			report({ analysis });
		},
		(error: unknown) => {
			report({ error: String(error) });
		}
	);
});
