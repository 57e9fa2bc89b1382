/** What the tests ask of a browser, whatever protocol drives it. */
export interface Browser {
	/** Opens an address and waits until the page has loaded. */
	open(url: string): Promise<void>;
	/** Goes into the frame that a selector finds: from now on all else happens there. */
	enter(selector: string): Promise<void>;
	/** Comes back to the page. */
	leave(): Promise<void>;
	/** Presses what a selector finds, as a person would. */
	press(selector: string): Promise<void>;
	/** Types a key on the page. */
	type(key: string): Promise<void>;
	/** Runs an expression on the page and gives its value, which must be JSON. */
	read<T>(expression: string): Promise<T>;
	/** The addresses on other machines that its pages have asked for. */
	strangers(): readonly string[];
	close(): Promise<void>;
}

/** Whether an address is on this machine; `about:`, `blob:` and `data:` ask nobody. */
export function isStranger(url: string): boolean {
	const { protocol, hostname } = new URL(url);
	return /^https?:$/.test(protocol) && !['localhost', '127.0.0.1'].includes(hostname);
}

/**
 * A script that keeps hold of every audio element the page makes, as `audioElements`, and of all
 * that its policy kept it from, as `violations`.
 */
export const watchPage = `
	if (!window.violations) {
		window.violations = [];
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
			window.violations.push([effectiveDirective, blockedURI, sample].join(' '));
		});
	}
	if (!window.audioElements) {
		window.audioElements = [];
		window.Audio = new Proxy(window.Audio, {
			construct(target, parameters) {
				const audio = Reflect.construct(target, parameters);
				window.audioElements.push(audio);
				return audio;
			}
		});
	}
`;
