import type { AllowedUses } from '$content/rights';
import { readForm, type Fault, type VisitorForm, type VisitorRights } from './visitor-form';

/** The form in which visitors reserve rights of their own. */
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

	constructor(nowMs: () => number = Date.now) {
		this.#nowMs = nowMs;
	}

	/** Undefined until the form is complete. */
	get rights(): VisitorRights | undefined {
		return this.#read.rights;
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
}
