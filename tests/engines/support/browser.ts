import { audioScript } from '../../support/watch-page';

/** What the tests ask of a browser, whatever protocol drives it. */
export interface Browser {
	/** Opens an address and waits until the page has loaded. */
	open(url: string): Promise<void>;
	/** Enters the frame a selector finds: everything else happens there from now on. */
	enter(selector: string): Promise<void>;
	/** Returns to the page. */
	leave(): Promise<void>;
	/** Clicks what a selector finds, as a person would. */
	press(selector: string): Promise<void>;
	/** Types a key on the page. */
	type(key: string): Promise<void>;
	/** Runs an expression on the page and gives its value, which must be JSON. */
	read<T>(expression: string): Promise<T>;
	/** The addresses on other machines its pages have requested. */
	strangers(): readonly string[];
	close(): Promise<void>;
}

/** Collects every audio element the page makes, and every violation of its policy as `violations`. */
export const watchPage = `
	if (!window.violations) {
		window.violations = [];
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
			window.violations.push([effectiveDirective, blockedURI, sample].join(' '));
		});
	}
	${audioScript}
`;
