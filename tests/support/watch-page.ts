/** Whether an address is on another machine; `about:`, `blob:` and `data:` make no request. */
export function isStranger(url: string): boolean {
	const { protocol, hostname } = new URL(url);
	return /^https?:$/.test(protocol) && !['localhost', '127.0.0.1'].includes(hostname);
}

/** A script for a page, before its own: it collects every audio element, as `audioElements`. */
export const audioScript = `
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

/** How far the clock of an audio element may lag behind its sound on a busy machine. */
export const clockLagSeconds = 5;
