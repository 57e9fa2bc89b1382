import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';

/** A page as it comes out of a printer, in grey. */
export interface Sheet {
	/** How many sheets there are in all; this is the first. */
	readonly count: number;
	readonly widthPx: number;
	readonly heightPx: number;
	/** 0 is black. Row by row from the top. */
	readonly grey: Uint8Array;
}

const dotsPerInch = 100;

/** Prints a page without backgrounds, as browsers do by default, and renders it with poppler. */
export async function print(page: Page, format: 'A3' | 'A4'): Promise<Sheet> {
	const directory = await mkdtemp(join(tmpdir(), 'sheet-'));
	try {
		const path = join(directory, 'page.pdf');
		await writeFile(path, await page.pdf({ format, printBackground: false }));
		const run = promisify(execFile);
		const { stdout } = await run('pdfinfo', [path]);
		const out = join(directory, 'sheet');
		await run('pdftoppm', ['-r', `${dotsPerInch}`, '-png', '-singlefile', path, out]);
		const { data, info } = await sharp(await readFile(`${out}.png`))
			.greyscale()
			.raw()
			.toBuffer({ resolveWithObject: true });
		const count = Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1]);
		return { count, widthPx: info.width, heightPx: info.height, grey: data };
	} finally {
		await rm(directory, { recursive: true });
	}
}

/** What an independent decoder reads from a code on the sheet. */
export function readCode({ grey, widthPx, heightPx }: Sheet): string | undefined {
	const rgba = new Uint8ClampedArray(grey.length * 4).fill(255);
	for (const [i, value] of grey.entries()) rgba.fill(value, 4 * i, 4 * i + 3);
	return jsQR(rgba, widthPx, heightPx)?.data;
}

/** Where ink begins and ends between two heights, as shares of the sheet's width. */
export function inkBetween(
	sheet: Sheet,
	from: number,
	to: number
): { left: number; right: number } {
	const { grey, widthPx, heightPx } = sheet;
	let [left, right] = [widthPx, 0];
	for (let y = Math.round(from * heightPx); y < Math.round(to * heightPx); y++) {
		for (let x = 0; x < widthPx; x++) {
			if ((grey[y * widthPx + x] ?? 255) > 128) continue;
			left = Math.min(left, x);
			right = Math.max(right, x + 1);
		}
	}
	return { left: left / widthPx, right: right / widthPx };
}

/** The millimetres of a length on the sheet. */
export function millimetres(px: number): number {
	return (px / dotsPerInch) * 25.4;
}
