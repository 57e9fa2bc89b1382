/** Whether a click on a link is a plain one, which opens no other tab or window. */
export function isPlainPress(event: MouseEvent): boolean {
	return event.button === 0 && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
}
