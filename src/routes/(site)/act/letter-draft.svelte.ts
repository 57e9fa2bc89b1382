import type { Addressee, LetterTemplate, Tone } from '$content/letter';
import { Persisted, sessionStore, type KeyValueStore } from '$lib/storage/persisted';
import {
	closingOf,
	composeLetter,
	composeParagraphs,
	countWords,
	isEmailAddress,
	MAX_MAILTO_LENGTH,
	mailtoHref,
	suggestedChoice,
	type LetterChoice
} from './compose-letter';
import { parseStored, type StoredLetter } from './stored-letter';

/** Which of the three paragraphs. */
export type ParagraphIndex = 0 | 1 | 2;

/** A letter being written. It is stored in this tab for the visit, and sent nowhere. */
export class LetterDraft {
	readonly template: LetterTemplate;
	readonly #stored: Persisted<StoredLetter>;
	#letter: StoredLetter;
	readonly #suggested = $derived.by(() => composeParagraphs(this.template, this.#letter.choice));
	readonly #mailto = $derived.by(() =>
		mailtoHref(this.template.subject, this.text, this.recipient)
	);

	/** @param key the letter's name in session storage */
	constructor(
		key: string,
		template: LetterTemplate,
		store: KeyValueStore | undefined = sessionStore()
	) {
		this.template = template;
		this.#stored = new Persisted(`letter-${key}`, parseStored, store);
		this.#letter = $state.raw(untouched(template));
	}

	/** Continues the stored letter, if there is one. For the browser, after hydration. */
	resume(): void {
		const stored = this.#stored.current;
		if (stored) this.#letter = stored;
	}

	/** Discards everything that was chosen and typed. */
	startAgain(): void {
		this.#change(untouched(this.template));
	}

	get tone(): Tone {
		return this.#letter.choice.tone;
	}

	set tone(tone: Tone) {
		this.#choose({ tone });
	}

	/** Whether the letter includes a point or an ask. */
	has(kind: 'asks' | 'points', id: string): boolean {
		return this.#letter.choice[kind].includes(id);
	}

	/** Includes or leaves out a point or an ask. */
	put(kind: 'asks' | 'points', id: string, isIn: boolean): void {
		const others = this.#letter.choice[kind].filter((other) => other !== id);
		this.#choose({ [kind]: isIn ? [...others, id] : others });
	}

	/** Who it is for. */
	get addressee(): Addressee {
		const { addressees } = this.template;
		return addressees.find(({ id }) => id === this.#letter.addressee) ?? addressees[0];
	}

	set addressee({ id }: Addressee) {
		// A name and an address belong to one person.
		this.#change({ addressee: id, name: '', email: '' });
	}

	/** The addressee's name, if given. */
	get name(): string {
		return this.#letter.name;
	}

	set name(name: string) {
		this.#change({ name });
	}

	/** The addressee's email address, as typed. */
	get email(): string {
		return this.#letter.email;
	}

	set email(email: string) {
		this.#change({ email });
	}

	/** The addressee's email address; empty unless what was typed is one. */
	get recipient(): string {
		const email = this.email.trim();
		return isEmailAddress(email) ? email : '';
	}

	/** The writer's name, if given. */
	get writer(): string {
		return this.#letter.writer;
	}

	set writer(writer: string) {
		this.#change({ writer });
	}

	/** The writer's postal address, if given. */
	get address(): string {
		return this.#letter.address;
	}

	set address(address: string) {
		this.#change({ address });
	}

	/** What the letter lacks of the writer's name and address. */
	get missing(): 'address' | 'both' | 'name' | undefined {
		const [name, address] = [this.writer.trim() === '', this.address.trim() === ''];
		if (name && address) return 'both';
		if (name) return 'name';
		return address ? 'address' : undefined;
	}

	/** The text of a paragraph. */
	paragraph(index: ParagraphIndex): string {
		return this.#letter.typed[index] ?? this.#suggested[index];
	}

	/** Whether the writer changed a paragraph. */
	isTyped(index: ParagraphIndex): boolean {
		return this.#letter.typed[index] !== null;
	}

	/** Replaces a paragraph; null restores the suggested text. */
	type(index: ParagraphIndex, text: string | null): void {
		const isSuggested = text === this.#suggested[index];
		const [opening, facts, asks] = this.#letter.typed;
		const typed: [string | null, string | null, string | null] = [opening, facts, asks];
		typed[index] = isSuggested ? null : text;
		this.#change({ typed });
	}

	get greeting(): string {
		const name = this.name.trim();
		const { title, id } = this.addressee;
		if (name === '') return `Dear ${title},`;
		return id === 'mp' ? `Dear ${name},` : `Dear ${title} ${name},`;
	}

	get closing(): string {
		return closingOf(this.template, this.tone, this.name.trim() !== '');
	}

	/** The whole letter. */
	get text(): string {
		return composeLetter({
			greeting: this.greeting,
			paragraphs: [this.paragraph(0), this.paragraph(1), this.paragraph(2)],
			closing: this.closing,
			signature: [this.writer, this.address]
		});
	}

	get wordCount(): number {
		return countWords(this.text);
	}

	/** Whether some email apps would cut it off. */
	get isTooLongToMail(): boolean {
		return this.#mailto.length > MAX_MAILTO_LENGTH;
	}

	/** The address that opens it in the email app; an empty email if it is too long for that. */
	get mailto(): string {
		return this.isTooLongToMail
			? mailtoHref(this.template.subject, undefined, this.recipient)
			: this.#mailto;
	}

	#choose(change: Partial<LetterChoice>): void {
		this.#change({ choice: { ...this.#letter.choice, ...change } });
	}

	#change(change: Partial<StoredLetter>): void {
		this.#letter = this.#stored.current = { ...this.#letter, ...change };
	}
}

function untouched(template: LetterTemplate): StoredLetter {
	return {
		choice: suggestedChoice(template),
		typed: [null, null, null],
		addressee: '',
		name: '',
		email: '',
		writer: '',
		address: ''
	};
}
