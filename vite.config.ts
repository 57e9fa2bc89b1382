import { statSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import { licences } from './deploy/licences.ts';
import { parseManifest, shownOf } from './src/content/manifest.ts';
import { readSettings } from './src/content/settings.js';
import { checkContent, describeFault } from './src/lib/check-content.ts';

/** Gives pages the part of `recordings.json` that they show. A damaged file stops the build. */
function readRecordings(): Plugin {
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
function checkTheContent(): Plugin {
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

/** The site's absolute address. A wrong setting stops the build before SvelteKit reads its own. */
function siteUrl(): string {
	try {
		return readSettings().siteUrl;
	} catch (error) {
		return endWith(error instanceof Error ? error.message : String(error));
	}
}

/** Ends the build with no more than the message, where a thrown error has a dozen lines. */
function endWith(message: string): never {
	console.error(message);
	process.exit(1);
}

export default defineConfig({
	plugins: [readRecordings(), checkTheContent(), tailwindcss(), sveltekit(), licences()],
	define: { __SITE_URL__: JSON.stringify(siteUrl()) },
	build: {
		rolldownOptions: {
			checks: { bundlerTimings: false },
			output: {
				// In order of precedence. A frame has no use for what only the pages share.
				codeSplitting: {
					groups: [
						// One style sheet, as each has to arrive before anything is painted.
						{ name: 'styles', test: /(?<!embed)\.css$/ },
						{
							name: 'player',
							// But for what a press fetches.
							test: /\/node_modules\/(?!fflate|valibot)|\/src\/lib\/(album|player(?!\/bar)|ui\/(?!Contact|Copy|Fair|Official|Radio|Reading|Site|[Tt]heme))/,
							minShareCount: 2
						},
						{ name: 'frame', test: /\/src\/routes\/\(embed\)\// },
						// All but what shows a room, which has no use elsewhere.
						{
							name: 'shared',
							test: /^(?!.*\/src\/(lib\/(room\/(?!Home|Lamp|Poster|Stage|Where|Your)|signal\/)|routes\/\(site\)\/your-room\/))/,
							minShareCount: 3
						},
						{ name: 'room', test: /\/src\/lib\/(room|signal)\//, minShareCount: 3 }
					]
				}
			}
		}
	},
	worker: { format: 'es' }
});
