import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true }),
		alias: { $content: 'src/content', $generated: 'src/generated' },
		paths: {
			base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''),
			// The 404 page is served at any depth, so its links to the assets can't be relative.
			relative: false
		},
		prerender: {
			entries: ['*', '/404'],
			handleHttpError: ({ path, referrer, message }) => {
				throw new Error(`${message} (${path}, linked from ${referrer ?? 'the entry list'})`);
			},
			handleMissingId: 'fail'
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [
					.../** @type {{ include: string[] }} */ (config).include,
					'../mastering/**/*.ts',
					'../deploy/**/*.ts',
					'../tests/**/*.ts',
					'../eslint.config.js'
				]
			})
		}
	}
};
