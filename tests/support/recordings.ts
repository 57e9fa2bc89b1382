import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifest } from '../../src/content/manifest';

/** What was mastered for the tracks, as the built site has it. */
export const recordings = parseManifest(
	readFileSync(join(import.meta.dirname, '../../src/generated/recordings.json'), 'utf8')
).recordings;

/** The recording of a track. @throws Error if there is none */
export function recordingOf(slug: string) {
	const recording = recordings.find((candidate) => candidate.slug === slug);
	if (!recording) throw new Error(`No recording of ${slug}.`);
	return recording;
}

/** A track's file of a format. @throws Error if there is none */
export function renditionOf(slug: string, format: 'm4a' | 'weba') {
	const rendition = recordingOf(slug).renditions.find((candidate) => candidate.format === format);
	if (!rendition) throw new Error(`No ${format} of ${slug}.`);
	return rendition;
}
