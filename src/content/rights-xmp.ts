import type { AllowedUses, RightsPolicy } from './rights';

/** The vocabulary of PLUS, which IPTC Photo Metadata 2023.1 takes over. */
const vocabulary = 'http://ns.useplus.org/ldf/vocab/';

/**
 * What a picture says of its rights in XMP: the property for data mining of PLUS and IPTC, the
 * reservation in words, and where the terms stand if that is known. Made here because mastering puts
 * it into files, and a visitor may want it for pictures of their own.
 * @param termsUrl an absolute address
 */
export function rightsXmp(
	{ allows, statement }: Pick<RightsPolicy, 'allows' | 'statement'>,
	termsUrl?: string
): string {
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
		`<xmpRights:Marked>True</xmpRights:Marked>${terms}` +
		'</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
	);
}

/** The one value of PLUS’s vocabulary that says most exactly what is reserved. */
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
