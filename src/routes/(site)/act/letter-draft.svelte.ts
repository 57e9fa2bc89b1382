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
	#choice = $state.raw<LetterChoice>({ tone: 'plain', points: [], asks: [] });
	/** What was typed instead of a suggested paragraph. */
	#typed = $state.raw<StoredLetter['typed']>([null, null, null]);
	#addresseeId = $state('');
	#name = $state('');
	#email = $state('');
	#writer = $state('');
	#address = $state('');
	readonly #suggested = $derived.by(() => composeParagraphs(this.template, this.#choice));
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
		this.#choice = suggestedChoice(template);
	}

	/** Continues the stored letter, if there is one. For the browser, after hydration. */
	resume(): void {
		const stored = this.#stored.current;
		if (!stored) return;
		this.#choice = stored.choice;
		this.#typed = stored.typed;
		this.#addresseeId = stored.addressee;
		this.#name = stored.name;
		this.#email = stored.email;
		this.#writer = stored.writer;
		this.#address = stored.address;
	}

	/** Discards everything that was chosen and typed. */
	startAgain(): void {
		this.#choice = suggestedChoice(this.template);
		this.#typed = [null, null, null];
		this.#addresseeId = '';
		this.#name = '';
		this.#email = '';
		this.#writer = '';
		this.#address = '';
		this.#save();
	}

	get tone(): Tone {
		return this.#choice.tone;
	}

	set tone(tone: Tone) {
		this.#choice = { ...this.#choice, tone };
		this.#save();
	}

	/** Whether the letter includes a point or an ask. */
	has(kind: 'asks' | 'points', id: string): boolean {
		return this.#choice[kind].includes(id);
	}

	/** Includes or leaves out a point or an ask. */
	put(kind: 'asks' | 'points', id: string, isIn: boolean): void {
		const others = this.#choice[kind].filter((other) => other !== id);
		this.#choice = { ...this.#choice, [kind]: isIn ? [...others, id] : others };
		this.#save();
	}

	/** Who it is for. */
	get addressee(): Addressee {
		const { addressees } = this.template;
		return addressees.find(({ id }) => id === this.#addresseeId) ?? addressees[0];
	}

	set addressee({ id }: Addressee) {
		this.#addresseeId = id;
		// A name and an address belong to one person.
		this.#name = '';
		this.#email = '';
		this.#save();
	}

	/** The addressee's name, if given. */
	get name(): string {
		return this.#name;
	}

	set name(name: string) {
		this.#name = name;
		this.#save();
	}

	/** The addressee's email address, as typed. */
	get email(): string {
		return this.#email;
	}

	set email(email: string) {
		this.#email = email;
		this.#save();
	}

	/** The addressee's email address; empty unless what was typed is one. */
	get recipient(): string {
		const email = this.#email.trim();
		return isEmailAddress(email) ? email : '';
	}

	/** The writer's name, if given. */
	get writer(): string {
		return this.#writer;
	}

	set writer(writer: string) {
		this.#writer = writer;
		this.#save();
	}

	/** The writer's postal address, if given. */
	get address(): string {
		return this.#address;
	}

	set address(address: string) {
		this.#address = address;
		this.#save();
	}

	/** What the letter lacks of the writer's name and address. */
	get missing(): 'address' | 'both' | 'name' | undefined {
		const [name, address] = [this.#writer.trim() === '', this.#address.trim() === ''];
		if (name && address) return 'both';
		if (name) return 'name';
		return address ? 'address' : undefined;
	}

	/** The text of a paragraph. */
	paragraph(index: ParagraphIndex): string {
		return this.#typed[index] ?? this.#suggested[index];
	}

	/** Whether the writer changed a paragraph. */
	isTyped(index: ParagraphIndex): boolean {
		return this.#typed[index] !== null;
	}

	/** Replaces a paragraph; null restores the suggested text. */
	type(index: ParagraphIndex, text: string | null): void {
		const isSuggested = text === this.#suggested[index];
		const [opening, facts, asks] = this.#typed;
		const typed: [string | null, string | null, string | null] = [opening, facts, asks];
		typed[index] = isSuggested ? null : text;
		this.#typed = typed;
		this.#save();
	}

	get greeting(): string {
		const name = this.#name.trim();
		const { title, id } = this.addressee;
		if (name === '') return `Dear ${title},`;
		return id === 'mp' ? `Dear ${name},` : `Dear ${title} ${name},`;
	}

	get closing(): string {
		return closingOf(this.template, this.#choice.tone, this.#name.trim() !== '');
	}

	/** The whole letter. */
	get text(): string {
		return composeLetter({
			greeting: this.greeting,
			paragraphs: [this.paragraph(0), this.paragraph(1), this.paragraph(2)],
			closing: this.closing,
			signature: [this.#writer, this.#address]
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

	#save(): void {
		this.#stored.current = {
			choice: this.#choice,
			typed: this.#typed,
			addressee: this.#addresseeId,
			name: this.#name,
			email: this.#email,
			writer: this.#writer,
			address: this.#address
		};
	}
}
