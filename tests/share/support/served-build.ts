import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../../deploy/serve';
import { freePort } from '../../support/listen';
import { build } from './build';

declare module 'vitest' {
	interface ProvidedContext {
		/** The address of the home page, without a slash at its end. */
		siteUrl: string;
		/** The folder in which the build is. */
		directory: string;
		/** The environment of the build. */
		buildEnv: Readonly<Record<'BASE_PATH' | 'SITE_URL', string>>;
	}
}

const basePath = '/silent/album';
const directory = join(import.meta.dirname, '../../.results/share');

/** Builds the site for the address at which it is then served. */
export default async function ({ provide }: TestProject): Promise<() => Promise<void>> {
	const port = await freePort();
	const buildEnv = { SITE_URL: `http://localhost:${port}`, BASE_PATH: basePath };
	const { exitCode, errors } = await build({ ...buildEnv, BUILD_DIR: directory });
	if (exitCode !== 0) throw new Error(errors);
	const server = await serve({ directory, port, basePath, siteUrl: buildEnv.SITE_URL });
	provide('siteUrl', server.url);
	provide('directory', directory);
	provide('buildEnv', buildEnv);
	return async () => {
		await server.destroy();
		await rm(directory, { recursive: true });
	};
}
