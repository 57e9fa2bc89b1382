import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { startAfterPaint } from './first-paint.server';

const hashOf = (script: string) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** A page as SvelteKit writes it. */
function page(script: string): string {
	return `<!doctype html>
		<meta http-equiv="content-security-policy" content="script-src 'self' '${hashOf(script)}'">
		<link href="/start.js" rel="modulepreload">
		<link href="/app.js" rel="modulepreload">
		<p>The</p>
		<script>${script}</script>`;
}

const script = `
				{
					__sveltekit_1x2y3z = { base: "" };
					const element = document.currentScript.parentElement;
					Promise.all([
						import("/start.js"),
						import("/app.js")
					]).then(([kit, app]) => {
						kit.start(app, element, { data: [null] });
					});
				}
			`;

it('fetches no script before the paint', () => {
	const [head = '', rest = ''] = startAfterPaint(page(script)).split('<template id="scripts">');
	expect(head).not.toMatch(/start\.js|app\.js/);
	expect(rest).toMatch(/^<link href="\/start\.js" rel="modulepreload"><link href="\/app\.js"/);
});

it('allows the script it writes in the policy, and no longer the old one', () => {
	const html = startAfterPaint(page(script));
	const [, written = ''] = /<script>(.*)<\/script>/s.exec(html) ?? [];
	expect(written).not.toBe(script);
	expect(html).toContain(`'${hashOf(written)}'`);
	expect(html).not.toContain(hashOf(script));
	expect(() => new Script(written)).not.toThrow();
});

it('leaves a page without a script as it is', () => {
	expect(startAfterPaint('<p>The</p>')).toBe('<p>The</p>');
});

it.each(['start();', script.replace('Promise.all', 'Promise.any')])(
	'stops the build if SvelteKit starts a page in another way',
	(other) => {
		expect(() => startAfterPaint(page(other))).toThrow(/no longer starts/);
	}
);
