/** Waits until the page has loaded and is idle. */
export async function idle(): Promise<void> {
	if (document.readyState !== 'complete') {
		await new Promise((done) => {
			addEventListener('load', done, { once: true });
		});
	}
	await new Promise<void>(whenIdle);
}

/** Safari has no `requestIdleCallback`. */
function whenIdle(done: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(done);
	else setTimeout(done);
}
