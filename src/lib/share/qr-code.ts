import { encode } from 'uqr';

/** A QR code (ISO/IEC 18004), drawn. */
export interface QrCode {
	/** Its width and height in modules, quiet zone included. */
	readonly size: number;
	/** An SVG path of all dark modules, one unit each. */
	readonly path: string;
}

/** The standard's quiet zone around a code, in modules. */
const quietZone = 4;

/**
 * Makes the QR code of an address. A seventh of it may be damaged (level M), more where that takes
 * no extra modules.
 */
export function qrCodeOf(address: string): QrCode {
	const { size, data } = encode(address, { ecc: 'M', boostEcc: true, border: quietZone });
	return { size, path: data.flatMap((row, y) => runs(row).map(rectangle(y))).join('') };
}

/** The same as a file: black on white, so that it can be read on any background. */
export function qrSvg(address: string): string {
	const { size, path } = qrCodeOf(address);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
		`<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
	);
}

interface Run {
	readonly from: number;
	readonly to: number;
}

/** The runs of dark modules in a row. */
function runs(row: readonly boolean[]): Run[] {
	const found: Run[] = [];
	for (let x = 0; x < row.length; x++) {
		if (!row[x]) continue;
		const from = x;
		while (row[x + 1]) x++;
		found.push({ from, to: x + 1 });
	}
	return found;
}

function rectangle(y: number): (run: Run) => string {
	return ({ from, to }) => `M${from} ${y}h${to - from}v1h${from - to}z`;
}
