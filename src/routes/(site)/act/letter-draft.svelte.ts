import { type Addressee, letterForm, type Tone } from '$content/letter';
import { Persisted, type KeyValueStore } from '$lib/storage/persisted';
import { visitStore } from '$lib/storage/visit-store';
import {
	composeLetter,
	composeParagraphs,
	countWords,
	mailtoHref,
	suggestedChoice,
	type DraftWords,
	type LetterChoice
} from './letter';
import { parseKept, type KeptLetter } from './kept-letter';

/** Which of the three paragraphs. */
export type ParagraphIndex = 0 | 1 | 2;

/** A letter while it is being put together. It is kept for the visit, and goes nowhere else. */
export class LetterDraft {
	readonly words: DraftWords;
	readonly #kept: Persisted<KeptLetter>;
	#choice = $state.raw<LetterChoice>({ tone: 'plain', points: [], asks: [] });
	/** What was typed in place of a suggested paragraph. */
	#typed = $state.raw<KeptLetter['typed']>([null, null, null]);
	#addresseeId = $state('');
	#name = $state('');
	#writer = $state('');
	readonly #suggested = $derived.by(() => composeParagraphs(this.words, this.#choice));

	/** @param key the letter's name in the storage of the visit */
	constructor(key: string, words: DraftWords, store: KeyValueStore | undefined = visitStore()) {
		this.words = words;
		this.#kept = new Persisted(`letter-${key}`, parseKept, store);
		this.#choice = suggestedChoice(words);
	}

	/** Takes up what was kept of it, if anything was. For the browser, once the page has come alive. */
	resume(): void {
		const kept = this.#kept.read();
		if (!kept) return;
		this.#choice = kept.choice;
		this.#typed = kept.typed;
		this.#addresseeId = kept.addressee;
		this.#name = kept.name;
		this.#writer = kept.writer;
	}

	/** Forgets everything that was chosen and typed. */
	startAgain(): void {
		this.#choice = suggestedChoice(this.words);
		this.#typed = [null, null, null];
		this.#addresseeId = '';
		this.#name = '';
		this.#writer = '';
		this.#keep();
	}

	get tone(): Tone {
		return this.#choice.tone;
	}

	set tone(tone: Tone) {
		this.#choice = { ...this.#choice, tone };
		this.#keep();
	}

	/** Whether a point or an ask is in the letter. */
	has(kind: 'asks' | 'points', id: string): boolean {
		return this.#choice[kind].includes(id);
	}

	/** Puts a point or an ask in, or takes it out. */
	put(kind: 'asks' | 'points', id: string, isIn: boolean): void {
		const others = this.#choice[kind].filter((other) => other !== id);
		this.#choice = { ...this.#choice, [kind]: isIn ? [...others, id] : others };
		this.#keep();
	}

	/** Whom it is for. */
	get addressee(): Addressee {
		const { addressees } = this.words;
		return addressees.find(({ id }) => id === this.#addresseeId) ?? addressees[0];
	}

	set addressee({ id }: Addressee) {
		this.#addresseeId = id;
		// A name belongs to one person.
		this.#name = '';
		this.#keep();
	}

	/** The name of whom it is for, if it was given. */
	get name(): string {
		return this.#name;
	}

	set name(name: string) {
		this.#name = name;
		this.#keep();
	}

	/** The name of who writes, if it was given. */
	get writer(): string {
		return this.#writer;
	}

	set writer(writer: string) {
		this.#writer = writer;
		this.#keep();
	}

	/** A paragraph as it is in the letter. */
	paragraph(index: ParagraphIndex): string {
		return this.#typed[index] ?? this.#suggested[index];
	}

	/** Whether a paragraph is the writer's own. */
	isTyped(index: ParagraphIndex): boolean {
		return this.#typed[index] !== null;
	}

	/** Puts what was typed in place of a paragraph; null brings the suggested text back. */
	type(index: ParagraphIndex, text: string | null): void {
		const isSuggested = text === this.#suggested[index];
		const [opening, facts, asks] = this.#typed;
		const typed: [string | null, string | null, string | null] = [opening, facts, asks];
		typed[index] = isSuggested ? null : text;
		this.#typed = typed;
		this.#keep();
	}

	get greeting(): string {
		const name = this.#name.trim();
		const { title, id } = this.addressee;
		if (name === '') return `Dear ${title},`;
		return id === 'mp' ? `Dear ${name},` : `Dear ${title} ${name},`;
	}

	get closing(): string {
		return this.words.closing[this.#choice.tone];
	}

	/** The whole letter. */
	get text(): string {
		return composeLetter({
			greeting: this.greeting,
			paragraphs: [this.paragraph(0), this.paragraph(1), this.paragraph(2)],
			closing: this.closing,
			writer: this.#writer.trim() || letterForm.yourNamePlaceholder
		});
	}

	get wordCount(): number {
		return countWords(this.text);
	}

	/** Opens it in the mail program. */
	get mailto(): string {
		return mailtoHref(this.words.subject, this.text);
	}

	#keep(): void {
		this.#kept.write({
			choice: this.#choice,
			typed: this.#typed,
			addressee: this.#addresseeId,
			name: this.#name,
			writer: this.#writer
		});
	}
}
