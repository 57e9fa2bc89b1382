/** What some browsers say about the connection (https://wicg.github.io/netinfo). */
interface Connection {
	readonly saveData?: boolean;
	readonly effectiveType?: string;
}

/** Whether the visitor saves data or has a very slow connection: nothing is prefetched then. */
export function isSavingData(): boolean {
	const { connection } = navigator as { readonly connection?: Connection };
	return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}
