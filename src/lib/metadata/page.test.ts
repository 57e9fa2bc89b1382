import { expect, it } from 'vitest';
import { readPageHead } from './page';

it('reads title and description, with character references resolved', () => {
	const html =
		'<!doctype html><head><meta name="description" content="a &amp;quot; &lt;b&gt;"><!--x-->' +
		'<title>One &amp; two &lt;i></title></head><body><svg><title>Icon</title></svg>';
	expect(readPageHead(html)).toEqual({ title: 'One & two <i>', description: 'a &quot; <b>' });
});

it('does not take an icon’s title for the page’s', () => {
	const html = '<!doctype html><head></head><body><svg><title>Icon</title></svg>';
	expect(readPageHead(html)).toEqual({ title: '', description: undefined });
});
