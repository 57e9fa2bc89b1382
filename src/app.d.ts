declare module 'howler/dist/howler.core.min.js' {
	export * from 'howler';
}
