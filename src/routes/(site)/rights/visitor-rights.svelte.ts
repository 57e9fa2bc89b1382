import { crawlerList } from '$content/crawlers';
import type { AllowedUses } from '$content/rights';
import { visitorFiles, readMe, type VisitorFile } from './visitor-files';
import { readForm, type Fault, type VisitorForm } from './visitor-form';

/** The form in which visitors reserve rights of their own, and its files. */
export class VisitorRightsForm implements VisitorForm {
	address = $state('');
	name = $state('');
	kind = $state<VisitorForm['kind']>('person');
	contact = $state('');
	readonly allows: { -readonly [Use in keyof AllowedUses]: boolean } = $state({
		search: true,
		aiInput: false,
		aiTraining: false
	});
	/** The fields that lost focus: only these may be shown as wrong. */
	readonly #left: Partial<Record<Fault, true>> = $state({});
	readonly #nowMs: () => number;

	readonly #read = $derived.by(() => readForm(this, this.#nowMs()));
	readonly #files = $derived(this.#read.rights ? visitorFiles(this.#read.rights, crawlerList) : []);

	constructor(nowMs: () => number = Date.now) {
		this.#nowMs = nowMs;
	}

	/** None until the form is complete. */
	get files(): readonly VisitorFile[] {
		return this.#files;
	}

	get isComplete(): boolean {
		return this.#read.rights !== undefined;
	}

	get reservesNothing(): boolean {
		return this.allows.aiInput && this.allows.aiTraining;
	}

	/** Whether to show a field as wrong. */
	hasFault(field: Fault): boolean {
		return this.#left[field] === true && this.#read.faults.includes(field);
	}

	/** Notes that a field lost focus. An empty one isn't wrong yet. */
	leave(field: Fault): void {
		if (this[field].trim() !== '') this.#left[field] = true;
	}

	/** The files by their names, with a note on what each is for. @param madeWith an absolute address */
	archive(madeWith: string): Record<string, string> {
		return Object.fromEntries([
			...this.#files.map(({ name, text }) => [name, text]),
			['read-me.txt', readMe(this.#files, crawlerList, madeWith)]
		]) as Record<string, string>;
	}
}
