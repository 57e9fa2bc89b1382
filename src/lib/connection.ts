/** What some browsers say about the connection (https://wicg.github.io/netinfo). */
interface Connection {
	readonly saveData?: boolean;
	readonly effectiveType?: string;
}

/** What the browser says about its connection, if it says anything. */
function connection(): Connection | undefined {
	return (navigator as { readonly connection?: Connection }).connection;
}

/** Whether the browser says what the connection is like; those based on Chromium do. */
export function knowsConnection(): boolean {
	return connection()?.effectiveType !== undefined;
}

/** Whether the visitor saves data or has a very slow connection. */
export function isSavingData(): boolean {
	return connection()?.saveData === true || /2g/.test(connection()?.effectiveType ?? '');
}
