import type { Fidelity, Recording } from '$content/manifest';

/** What is known about how faithful a track's renditions are. */
export interface ComparedTrack {
	readonly title: string;
	readonly provenance: Recording['provenance'];
	/** The master's level per third octave. */
	readonly spectrumDbfs: readonly number[];
	/** One per rendition. */
	readonly fidelity: readonly Fidelity[];
}
