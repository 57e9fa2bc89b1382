/** The fields of a security.txt by their names in lower case: https://www.rfc-editor.org/rfc/rfc9116 */
export function readSecurityTxt(text: string): Map<string, string[]> {
	const fields = new Map<string, string[]>();
	for (const line of text.split(/\r?\n/).filter((each) => each !== '' && !each.startsWith('#'))) {
		const [, name = '', value = ''] = /^([\w-]+): (\S.*)$/.exec(line) ?? [];
		if (name === '') throw new Error(`"${line}" is not a field.`);
		const key = name.toLowerCase();
		fields.set(key, [...(fields.get(key) ?? []), value]);
	}
	return fields;
}
