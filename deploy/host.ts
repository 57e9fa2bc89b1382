import type { RightsSite } from '../src/lib/rights/site';

/** The host that a configuration is for. */
export interface Host {
	/** The address of the site, as in its build. */
	readonly site: RightsSite;
	/** The folder served at `/`. It contains the build, below the site's base path. */
	readonly root: string;
	/** A port to listen on for any host name, as behind a proxy; by default the site's own. */
	readonly port?: number;
}

/** The first line of every generated file. */
export const generatedNote =
	'Made by "npm run --silent deploy:config" from deploy/rules.ts: change that, not this.';

/** A text in double quotes, for nginx and Caddy. */
export function quoted(text: string): string {
	return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** Escapes a text for a regular expression. */
export function literally(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|"]/g, '\\$&');
}
