/** The part of `window.trustedTypes` that is used (https://w3c.github.io/trusted-types). */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { readonly createScriptURL: (url: string) => string }
	): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Marks the address of one of the site's workers, and nothing else, as trusted. */
export function trustedUrl(url: string): string {
	const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
	policy ??= trustedTypes?.createPolicy('site-worker', { createScriptURL: (own) => own });
	return policy?.createScriptURL(url) ?? url;
}
