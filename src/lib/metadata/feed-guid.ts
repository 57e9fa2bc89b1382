import { createHash } from 'node:crypto';

/** The namespace of podcasts' identifiers: https://podcasting2.org/docs/podcast-namespace/tags/guid */
const namespaceUuid = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/** The identifier of a feed for ever: UUID version 5 (RFC 9562) of its address without scheme. */
export function feedGuid(feedUrl: string): string {
	const name = feedUrl.replace(/^https?:\/\//, '').replace(/\/+$/, '');
	const hash = createHash('sha1')
		.update(Buffer.from(namespaceUuid.replaceAll('-', ''), 'hex'))
		.update(name)
		.digest()
		.subarray(0, 16);
	hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
	hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
	return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
