/** Why the page must be loaded again: a new release, or code that the browser won't fetch twice. */
type ReloadReason = 'release' | 'missing';

/** A reload that the page needs. It is offered, because it would stop the sound. */
class ReloadOffer {
	#reason = $state<ReloadReason | null>(null);
	#address: string | undefined;
	#accepted = false;

	/** Why it's offered; null if it isn't. */
	get reason(): ReloadReason | null {
		return this.#reason;
	}

	/** Whether the visitor has agreed. */
	get accepted(): boolean {
		return this.#accepted;
	}

	/** Offers it. @param address where the visitor wanted to go, if anywhere */
	make(reason: ReloadReason, address = this.#address): void {
		this.#reason = reason;
		this.#address = address;
	}

	/** Lets the reload lead to whichever page is then open. */
	forgetAddress(): void {
		this.#address = undefined;
	}

	/** Loads the page. */
	accept(): void {
		this.#accepted = true;
		if (this.#address === undefined) location.reload();
		else location.assign(this.#address);
	}

	/** Withdraws the offer. */
	dismiss(): void {
		this.#reason = null;
		this.forgetAddress();
	}
}

/** The page's one offer. */
export const reloadOffer = new ReloadOffer();
