import type { AllowedUses, RightsPolicy } from './rights';

/** The vocabulary of PLUS, which IPTC Photo Metadata 2023.1 adopts. */
const vocabulary = 'http://ns.useplus.org/ldf/vocab/';

/**
 * The XMP that reserves a picture's rights: the data-mining property of PLUS and IPTC, the
 * reservation in words, and the address of the terms if it is known. It is made here because both
 * mastering and `/rights` need it.
 * @param termsUrl an absolute address
 * @param creator who made it, if it should name them
 */
export function rightsXmp(
	{ allows, statement }: Pick<RightsPolicy, 'allows' | 'statement'>,
	termsUrl?: string,
	creator?: string
): string {
	const by =
		creator === undefined
			? ''
			: `<dc:creator><rdf:Seq><rdf:li>${escapeXml(creator)}</rdf:li></rdf:Seq></dc:creator>`;
	const terms =
		termsUrl === undefined
			? ''
			: `<xmpRights:WebStatement>${escapeXml(termsUrl)}</xmpRights:WebStatement>`;
	return (
		'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
		'<x:xmpmeta xmlns:x="adobe:ns:meta/">' +
		'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
		'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
		' xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"' +
		' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">' +
		`<plus:DataMining>${vocabulary}${dataMining(allows)}</plus:DataMining>` +
		`<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(statement)}</rdf:li></rdf:Alt></dc:rights>` +
		`<xmpRights:Marked>True</xmpRights:Marked>${terms}${by}` +
		'</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
	);
}

/** The most exact value for the reservation in PLUS’s vocabulary. */
export function dataMining({ search, aiInput, aiTraining }: AllowedUses): string {
	if (aiTraining && aiInput) return search ? 'DMI-ALLOWED' : 'DMI-PROHIBITED-SEELINKEDRIGHTSEXPR';
	if (aiTraining) return 'DMI-PROHIBITED-SEELINKEDRIGHTSEXPR';
	if (aiInput) return 'DMI-PROHIBITED-AIMLTRAINING';
	return search ? 'DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING' : 'DMI-PROHIBITED';
}

/** Three characters, as nothing here is an attribute. */
function escapeXml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
}

const signatureBytes = 8;
const headerChunkBytes = 25;
/** https://www.w3.org/TR/png-3/#11iTXt, uncompressed, as most readers expect it. */
const prefix = 'iTXtXML:com.adobe.xmp\0\0\0\0\0';

/** A PNG with XMP after its header. */
export function pngWithXmp(png: Uint8Array, xmp: string): Uint8Array<ArrayBuffer> {
	const afterHeader = signatureBytes + headerChunkBytes;
	const body = new TextEncoder().encode(prefix + xmp);
	const whole = new Uint8Array(png.length + body.length + 8);
	const view = new DataView(whole.buffer);
	whole.set(png.subarray(0, afterHeader));
	view.setUint32(afterHeader, body.length - 4);
	whole.set(body, afterHeader + 4);
	view.setUint32(afterHeader + 4 + body.length, crc32(body));
	whole.set(png.subarray(afterHeader), afterHeader + 8 + body.length);
	return whole;
}

/** https://www.w3.org/TR/png-3/#D-CRCAppendix */
function crc32(bytes: Uint8Array): number {
	let crc = 0xffff_ffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb8_8320 : 0);
	}
	return ~crc >>> 0;
}
