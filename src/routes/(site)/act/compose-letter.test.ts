import { describe, expect, it } from 'vitest';
import { letterTemplates, tones } from '$content/letter';
import {
	closingOf,
	composeLetter,
	composeParagraphs,
	countWords,
	isEmailAddress,
	mailtoHref,
	suggestedChoice
} from './compose-letter';

const everything = {
	points: letterTemplates.uk.points.map(({ id }) => id),
	asks: letterTemplates.uk.asks.map(({ id }) => id)
};

describe.each([
	['the UK', letterTemplates.uk],
	['the US', letterTemplates.us]
] as const)('the letter for %s', (_, template) => {
	it.each(tones)('reads as one in the $id tone', ({ id: tone }) => {
		const [opening, facts, asks] = composeParagraphs(template, {
			...suggestedChoice(template),
			tone
		});
		expect(opening).toBe(template.opening[tone]);
		for (const { text, chosen = false } of template.points)
			expect(facts.includes(text)).toBe(chosen);
		expect(asks).toMatch(
			new RegExp(`^${template.asking[tone]} [^.]+, and tell me where you stand\\.$`)
		);
		const count = countWords([opening, facts, asks].join(' '));
		expect(count, 'is read in under a minute').toBeLessThan(200);
	});

	it('has no ask that would break its sentence', () => {
		for (const { text } of template.asks) expect(text).not.toMatch(/[,.;]|^[A-Z]/);
	});
});

it('joins one, two or all asks', () => {
	const asked = (asks: readonly string[]) =>
		composeParagraphs(letterTemplates.uk, { tone: 'personal', points: [], asks })[2];
	expect(asked([])).toBe('');
	expect(asked(['answer'])).toBe('Please tell me where you stand.');
	expect(asked(['answer', 'transparency'])).toBe(
		'Please support a duty on AI companies to say which works they have used, and tell me where you stand.'
	);
	expect(asked(everything.asks).match(/, /g)).toHaveLength(letterTemplates.uk.asks.length - 1);
});

it('keeps the order of the facts, whatever the order in which they are chosen', () => {
	const points = everything.points.toReversed();
	expect(composeParagraphs(letterTemplates.uk, { tone: 'plain', points, asks: [] })[1]).toBe(
		letterTemplates.uk.points.map(({ text }) => text).join(' ')
	);
});

it('leaves out paragraphs and lines that are empty', () => {
	const letter = (signature: readonly string[]) =>
		composeLetter({
			greeting: 'Dear Ms X,',
			paragraphs: ['One.', '  ', 'Three.\n'],
			closing: 'Yours,',
			signature
		});
	expect(letter(['Y', ' 1 Road\n\nTown '])).toBe(
		'Dear Ms X,\n\nOne.\n\nThree.\n\nYours,\nY\n1 Road\nTown'
	);
	expect(letter([' ', '1 Road'])).toMatch(/Yours,\n1 Road$/);
	expect(letter(['', ''])).toMatch(/\n\nYours,$/);
});

it('ends “Yours faithfully” for an MP without a name and “Yours sincerely” for one with', () => {
	for (const tone of ['plain', 'formal'] as const) {
		expect(closingOf(letterTemplates.uk, tone, false)).toBe('Yours faithfully,');
		expect(closingOf(letterTemplates.uk, tone, true)).toBe('Yours sincerely,');
	}
	expect(closingOf(letterTemplates.uk, 'personal', false)).toBe('With best wishes,');
	expect(closingOf(letterTemplates.us, 'plain', false)).toBe('Sincerely,');
});

it.each([
	['', 0],
	['  ', 0],
	['one', 1],
	['AI – and you’ve read 2.3 million words', 7],
	['two\n\nlines', 2]
])('counts the words of %j', (text, count) => {
	expect(countWords(text)).toBe(count);
});

it('opens an email without a recipient, every character intact', () => {
	const body = 'Dear Ms X,\n\n“88%” & more + #1?\nÆ';
	const href = mailtoHref('Copyright & AI', body);
	expect(href).toMatch(/^mailto:\?subject=Copyright%20%26%20AI&body=[^ &"#+]*$/);
	expect(decodeURIComponent(href.split('&body=')[1] ?? '')).toBe(body.replaceAll('\n', '\r\n'));
});

it.each([
	['jo.bloggs.mp@parliament.uk', 'jo.bloggs.mp@parliament.uk'],
	['a+b&c=d?e#f%@x.example', 'a%2Bb%26c%3Dd%3Fe%23f%25@x.example'],
	["o'neill@x.example", "o'neill@x.example"]
])('sends an email to %s, which can’t add a copy or a subject', (address, encoded) => {
	expect(isEmailAddress(address)).toBe(true);
	const href = mailtoHref('AI', 'x', address);
	expect(href).toBe(`mailto:${encoded}?subject=AI&body=x`);
	expect(decodeURIComponent(new URL(href).pathname)).toBe(address);
});

it.each([
	'',
	'jo',
	'jo@',
	'@x.example',
	'jo@x.example, me@y.example',
	'jo@x.example?cc=a@b',
	'a b@x'
])('does not accept %j as an email address', (text) => {
	expect(isEmailAddress(text)).toBe(false);
});

it.each([
	['\ud83d', '\ufffd'],
	['\ude00', '\ufffd'],
	['a\ud83d b 🔇', 'a\ufffd b 🔇'],
	['a\rb\r\nc\nd', 'a\r\nb\r\nc\r\nd']
])('mails %j so that every email app can read it', (body, mailed) => {
	expect(decodeURIComponent(mailtoHref('AI', body).split('&body=')[1] ?? '')).toBe(mailed);
});
