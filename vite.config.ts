import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import {
	checkTheContent,
	endWith,
	nameRareChunks,
	readRecordings
} from './deploy/build-plugins.ts';
import { licences } from './deploy/licences.ts';
import { readSettings } from './src/content/settings.js';

/** The site's absolute address. A wrong setting stops the build before SvelteKit reads its own. */
function siteUrl(): string {
	try {
		return readSettings().siteUrl;
	} catch (error) {
		return endWith(error instanceof Error ? error.message : String(error));
	}
}

export default defineConfig({
	plugins: [
		readRecordings(),
		checkTheContent(),
		tailwindcss(),
		sveltekit(),
		nameRareChunks(),
		licences()
	],
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
							test: /\/node_modules\/(svelte|@sveltejs|devalue|clsx)\/|\/src\/lib\/(album|player(?!\/(bar|browser\/([BK]|key|shortcuts)))|ui\/(?!Contact|Copy|Fair|Official|Radio|Reading|Site|[Tt]heme))/,
							minShareCount: 2
						},
						{ name: 'frame', test: /\/src\/routes\/\(embed\)\// },
						// What shows a room has no use elsewhere.
						{
							name: 'shared',
							test: /^(?!.*\/(node_modules|your-room|lib\/signal|lib\/room\/(?!Lamp|Poster|Stage|Where|Your)))/,
							minShareCount: 3
						},
						{ name: 'room', test: /\/src\/lib\/room\//, minShareCount: 2 }
					]
				}
			}
		}
	},
	worker: { format: 'es' }
});
