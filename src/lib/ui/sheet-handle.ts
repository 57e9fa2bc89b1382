/** What a `Sheet` can be asked, through `bind:this`. */
export interface SheetHandle {
	/** Whether it is open. */
	isOpen(): boolean;
	/** Opens it. */
	show(): void;
}
