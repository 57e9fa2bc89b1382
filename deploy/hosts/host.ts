import type { RightsSite } from '../../src/lib/rights/site';

/** What a configuration is made for. */
export interface Host {
	/** The address at which the site is, as its build was told. */
	readonly site: RightsSite;
	/** The folder that is served at `/`; the build lies in it, below the site's base path. */
	readonly root: string;
	/** A port at which to answer whatever the host's name, as behind a proxy; else the site's own. */
	readonly port?: number;
}

/** One line that says where a generated file is from. */
export const origin =
	'Made by "npm run deploy:config" from deploy/rules.ts: change that, not this.';

/** A text in double quotes, as nginx and Caddy both read it. */
export function quoted(text: string): string {
	return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** A text within a regular expression, meaning itself. */
export function literally(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|"]/g, '\\$&');
}
