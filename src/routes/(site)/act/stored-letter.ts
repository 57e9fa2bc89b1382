import { tones } from '$content/letter';
import type { LetterChoice } from './compose-letter';

/** A letter as it is stored for the visit. */
export interface StoredLetter {
	readonly choice: LetterChoice;
	/** Each paragraph as it was typed; null for the suggested text. */
	readonly typed: readonly [string | null, string | null, string | null];
	readonly addressee: string;
	readonly name: string;
	readonly email: string;
	readonly writer: string;
	readonly address: string;
}

/** Validates a stored letter. @returns undefined if it is something else */
export function parseStored(value: unknown): StoredLetter | undefined {
	if (!isRecord(value) || !isRecord(value['choice'])) return undefined;
	const { choice, typed, addressee, name, email, writer, address } = value;
	const tone = tones.find(({ id }) => id === choice['tone'])?.id;
	const { points, asks } = choice;
	if (tone === undefined || !areTexts(points) || !areTexts(asks)) return undefined;
	const texts = [addressee, name, email, writer, address];
	if (!isTyped(typed) || !areTexts(texts)) return undefined;
	return {
		choice: { tone, points, asks },
		typed,
		addressee: String(addressee),
		name: String(name),
		email: String(email),
		writer: String(writer),
		address: String(address)
	};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

function areTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isTyped(value: unknown): value is StoredLetter['typed'] {
	return (
		Array.isArray(value) &&
		value.length === 3 &&
		value.every((item) => item === null || typeof item === 'string')
	);
}
