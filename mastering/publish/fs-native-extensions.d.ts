declare module 'fs-native-extensions' {
	/** Locks a whole file for its descriptor until that is closed, or returns false. */
	export function tryLock(descriptor: number): boolean;
	/** Waits until a whole file is locked for its descriptor. */
	export function waitForLock(descriptor: number): Promise<void>;
}
