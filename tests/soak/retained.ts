import type { Page } from '@playwright/test';

/** What a page retains in memory. */
export interface Retained {
	readonly heapBytes: number;
	readonly nodes: number;
	readonly listeners: number;
	readonly mediaElements: number;
}

/** Counts what a page retains after garbage collection. */
export async function countRetained(page: Page): Promise<Retained> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('HeapProfiler.enable');
	await devtools.send('HeapProfiler.collectGarbage');
	await devtools.send('HeapProfiler.collectGarbage');
	const { usedSize } = await devtools.send('Runtime.getHeapUsage');
	const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
	const { result } = await devtools.send('Runtime.evaluate', {
		expression: 'HTMLMediaElement.prototype'
	});
	const { objects } = await devtools.send('Runtime.queryObjects', {
		prototypeObjectId: result.objectId ?? ''
	});
	const { result: count } = await devtools.send('Runtime.callFunctionOn', {
		objectId: objects.objectId ?? '',
		functionDeclaration: 'function () { return this.length; }',
		returnByValue: true
	});
	await devtools.detach();
	return {
		heapBytes: usedSize,
		nodes,
		listeners: jsEventListeners,
		mediaElements: Number(count.value)
	};
}
