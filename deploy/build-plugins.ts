/** The build's own Vite plugins, for its content and its chunks. */
import { statSync } from 'node:fs';
import type { Plugin } from 'vite';
import { parseManifest, shownOf } from '../src/content/manifest.ts';
import { checkContent, describeFault } from './check-content.ts';

/** Gives pages the part of `recordings.json` that they show. A damaged file stops the build. */
export function readRecordings(): Plugin {
	const bytesOf = (path: string) => statSync(`static/${path}`).size;
	return {
		name: 'read-recordings',
		enforce: 'pre',
		transform: {
			filter: { id: /\/src\/generated\/recordings\.json$/ },
			handler: (text) => {
				const { edition, recordings } = parseManifest(text);
				const shown = recordings.map((whole) => shownOf(whole, bytesOf));
				return JSON.stringify({ edition, recordings: shown });
			}
		}
	};
}

/** Stops a build where the content lacks something, and says in which file and line. */
export function checkTheContent(): Plugin {
	return {
		name: 'check-content',
		apply: 'build',
		configResolved({ root, build }) {
			// The build for the server comes first, and one check is enough.
			if (!build.ssr) return;
			const faults = checkContent(root).map(describeFault);
			if (faults.length > 0) endWith(faults.join('\n'));
		}
	};
}

/** Names the chunks that only frames and “Your room” load: the service worker leaves them out. */
export function nameRareChunks(): Plugin {
	const rare = /\/(\(embed\)|your-room|fft\.js|valibot)\//;
	return {
		name: 'name-rare-chunks',
		outputOptions(options) {
			const { chunkFileNames } = options;
			if (this.environment.name !== 'client' || typeof chunkFileNames !== 'string') return;
			const named = chunkFileNames.replace('[hash]', 'rare.[hash]');
			return {
				...options,
				chunkFileNames: ({ moduleIds }) =>
					moduleIds.some((id) => rare.test(id)) ? named : chunkFileNames
			};
		}
	};
}

/** Ends the build with no more than the message, where a thrown error has a dozen lines. */
export function endWith(message: string): never {
	console.error(message);
	process.exit(1);
}
