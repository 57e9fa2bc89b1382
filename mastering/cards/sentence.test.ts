import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { album } from '../../src/content/album';
import { inks, inkWidthsPercent, sentenceWidthEms } from '../../src/content/card-layouts';
import { sentenceSvg } from './sentence';
import { Typeface } from './typeface';

const typeface = await Typeface.load();
const place = { left: 100, top: 50, sizePx: 1000 };

describe('the sentence', () => {
	it('has seven lines whose ink is as wide as each other, by the width axis alone', () => {
		const lines = [
			'The British',
			'Government',
			'Must Not',
			'Legalise',
			'Music Theft',
			'To Benefit',
			'AI Companies'
		];
		for (const [i, line] of lines.entries()) {
			const style = { sizePx: 1000, weight: 800, letterSpacingEm: -0.01 };
			const widthPercent = inkWidthsPercent[i] ?? 0;
			const { fromPx, toPx } = typeface.set(line, { ...style, widthPercent });
			expect(Math.abs(toPx - fromPx - 1000 * sentenceWidthEms), line).toBeLessThan(2);
		}
	});

	it('is set at almost the widths of the page’s poster', () => {
		const css = readFileSync(new URL('../../src/lib/ui/poster.css', import.meta.url), 'utf8');
		const widths = [...css.matchAll(/font-stretch: ([\d.]+)%/g)].map(([, width]) => Number(width));
		expect(widths).toHaveLength(7);
		for (const [i, width] of widths.entries()) {
			expect(Math.abs(width - (inkWidthsPercent[i] ?? 0))).toBeLessThan(1.5);
		}
	});

	it('lights the letters of one word and hushes the others', () => {
		const letters = album.sentence.replaceAll(' ', '').length;
		const count = (svg: string, ink: string) => svg.split(`<path fill="${ink}"`).length - 1;
		for (const { slug, title } of album.tracks) {
			const svg = sentenceSvg(typeface, place, slug);
			expect(count(svg, inks.lamp), title).toBe(title.length);
			expect(count(svg, inks.hushed), title).toBe(letters - title.length);
		}
		expect(count(sentenceSvg(typeface, place), inks.plain)).toBe(letters);
	});

	it('has the dark theme’s colours', () => {
		const css = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');
		for (const [token, ink] of [
			['ink', inks.plain],
			['hush', inks.hushed],
			['lamp', inks.lamp]
		] as const) {
			expect(new RegExp(`--${token}: (#[0-9a-f]{6});`).exec(css)?.[1], token).toBe(ink);
		}
	});
});

describe('the typeface', () => {
	it('has an outline for every letter, and says so when it has none', () => {
		expect(() => typeface.set('静', { sizePx: 20, weight: 400, widthPercent: 100 })).toThrow(
			'Archivo has no "静".'
		);
	});

	it('is wider and heavier as its axes say', () => {
		const inkOf = (weight: number, widthPercent: number) => {
			const { fromPx, toPx } = typeface.set('Must', { sizePx: 100, weight, widthPercent });
			return toPx - fromPx;
		};
		expect(inkOf(800, 112)).toBeGreaterThan(inkOf(800, 100) * 1.05);
		expect(inkOf(800, 100)).toBeGreaterThan(inkOf(400, 100) * 1.05);
	});
});
