import { unzipSync, strFromU8 } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { crawlerList } from '$content/crawlers';
import { hostileText, inertText } from '../../../../tests/support/hostile-text';
import {
	expectFilesToAgree,
	expectHeadersToAgree,
	expectHeadToAgree
} from '../../../../tests/support/rights/agreement';
import { readHead } from '../../../../tests/support/rights/head';
import { readPicture } from '../../../../tests/support/rights/pictures';
import { archiveOf, visitorFiles, type VisitorFile } from './visitor-files';
import { readForm, type VisitorForm } from './visitor-form';
import { VisitorRightsForm } from './visitor-rights.svelte';

const now = Date.parse('2026-11-22T20:00:00Z');
const forms: readonly {
	readonly name: string;
	readonly form: VisitorForm;
	/** What the pictures say, in PLUS’s vocabulary. */
	readonly dataMining: string;
}[] = [
	{
		name: 'a person who allows search alone',
		form: {
			address: 'painter.example',
			name: 'Ann Example',
			kind: 'person',
			contact: ' ann@painter.example ',
			allows: { search: true, aiInput: false, aiTraining: false }
		},
		dataMining: 'DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING'
	},
	{
		name: 'an archive below a path, with a hostile name, that allows nothing',
		form: {
			address: 'https://Archive.example:8443/field/recordings/',
			name: hostileText,
			kind: 'organization',
			contact: 'https://archive.example/ask?a=1&b="<2>"',
			allows: { search: false, aiInput: false, aiTraining: false }
		},
		dataMining: 'DMI-PROHIBITED'
	},
	{
		name: 'a choir that allows training, but no input',
		form: {
			address: 'http://choir.example/',
			name: 'Der Chor & Söhne',
			kind: 'organization',
			contact: 'choir.example/contact',
			allows: { search: true, aiInput: false, aiTraining: true }
		},
		dataMining: 'DMI-PROHIBITED-SEELINKEDRIGHTSEXPR'
	}
];
const paths = ['/', '/a/b.png', '/index.html'];

describe.each(forms)('$name', ({ form, dataMining }) => {
	const { rights, faults } = readForm(form, now);
	if (!rights) throw new Error(`The form has faults: ${faults.join(', ')}.`);
	const files = visitorFiles(rights);
	const textOf = (name: VisitorFile['name']) =>
		files.find((file) => file.name === name)?.text ?? '';

	it('has a policy with what was filled in', () => {
		const { allows, contactExpires, holder, since } = rights.policy;
		expect({ allows, kind: holder.kind }).toEqual({ allows: form.allows, kind: form.kind });
		expect(holder.name).toBe(form.name === hostileText ? inertText : form.name);
		expect([since, contactExpires]).toEqual(['2026-11-22', '2027-11-21']);
	});

	it('gets files that agree, as this site’s do', () => {
		const read = (path: string) => files.find(({ name }) => `/${name}` === path)?.text;
		expectFilesToAgree({ ...rights, crawlers: crawlerList.crawlers, read }, paths);
	});

	it('gets headers and tags that agree with them', () => {
		const headers = new Map(
			textOf('headers.txt')
				.trimEnd()
				.split('\n')
				.map((line) => [
					line.slice(0, line.indexOf(':')).toLowerCase(),
					line.slice(line.indexOf(':') + 2)
				])
		);
		expectHeadersToAgree(rights, (name) => headers.get(name));
		expectHeadToAgree(rights, readHead(`<head>${textOf('head.html')}</head>`));
	});

	it('gets metadata that fit a picture', async () => {
		const create = { width: 8, height: 8, channels: 3, background: 'red' } as const;
		const picture = await sharp({ create }).withXmp(textOf('picture.xmp')).jpeg().toBuffer();
		expect(readPicture(picture)).toEqual({
			dataMining: `http://ns.useplus.org/ldf/vocab/${dataMining}`,
			rights: rights.policy.statement,
			terms: new URL(rights.policy.page, `${rights.site.origin}${rights.site.basePath}/`).href
		});
	});
});

describe('a form', () => {
	const good = (forms[0] as (typeof forms)[number]).form;

	it.each([
		['address', { address: '' }],
		['address', { address: 'not a site' }],
		['address', { address: 'javascript:alert(1)' }],
		['address', { address: 'https://example.org/?a=1' }],
		['address', { address: 'https://user:secret@example.org' }],
		['address', { address: 'localhost' }],
		['name', { name: ' \n ' }],
		['contact', { contact: '' }],
		['contact', { contact: 'ann@' }],
		['contact', { contact: 'mailto:ann@example.org' }],
		['contact', { contact: 'ann@example.org\nContact: mailto:eve@example.org' }]
	] as const)('says that the %s is wrong: %o', (fault, change) => {
		expect(readForm({ ...good, ...change }, now)).toEqual({ rights: undefined, faults: [fault] });
	});

	it('shows mistakes in fields that were left, not in those still to be filled in', () => {
		const form = new VisitorRightsForm(() => now);
		form.address = 'nowhere';
		expect(form.hasFault('address')).toBe(false);
		form.leave('address');
		form.leave('name');
		expect([form.hasFault('address'), form.hasFault('name')]).toEqual([true, false]);
		form.address = 'somewhere.example';
		expect(form.hasFault('address')).toBe(false);
		expect(form.rights).toBeUndefined();
	});

	it('packs all files, with a note on each', async () => {
		const form = new VisitorRightsForm(() => now);
		Object.assign(form, { address: good.address, name: good.name, contact: good.contact });
		if (!form.rights) throw new Error('the form is not complete');
		const files = visitorFiles(form.rights);
		const archive = await archiveOf(files, 'https://album.example/rights');
		const packed = unzipSync(new Uint8Array(await archive.arrayBuffer()));
		const texts = Object.fromEntries(
			Object.entries(packed).map(([name, bytes]) => [name, strFromU8(bytes)])
		);
		for (const { name, text } of files) {
			expect(texts[name]).toBe(text);
			expect(texts['read-me.txt']).toContain(`${name}\n  `);
		}
		expect(texts['read-me.txt']).toContain(crawlerList.asOf);
	});
});
