import { afterEach, expect, it } from 'vitest';
import { makeFixtureSite, type FixtureSite } from '../../deploy/testing/fixture-site';
import { followFirstLoad } from './first-load';

let site: FixtureSite | undefined;

afterEach(async () => {
	await site?.remove();
	site = undefined;
});

async function pathsOf(
	files: Record<string, string>,
	{ page = 'index.html', basePath = '' } = {}
): Promise<string[]> {
	site = await makeFixtureSite(files);
	const loaded = await followFirstLoad(site.directory, page, basePath);
	return loaded.map(({ path }) => path).sort();
}

it('follows the modules that a page starts with, but no import that waits', async () => {
	const paths = await pathsOf({
		'index.html': `<script>
			{ Promise.all([import("/_app/entry/start.js"), import("/_app/entry/app.js")]).then(() => 0); }
		</script>`,
		'_app/entry/start.js': 'import { a } from "../chunks/a.js"; export * from "../chunks/b.js"',
		'_app/entry/app.js':
			'import "../chunks/a.js"; const later = () => import("../chunks/howler.js")',
		'_app/chunks/a.js': 'import "./b.js"; export const a = 1',
		'_app/chunks/b.js': 'import "./a.js"; console.log(import.meta.url)',
		'_app/chunks/howler.js': ''
	});
	expect(paths).toEqual([
		'_app/chunks/a.js',
		'_app/chunks/b.js',
		'_app/entry/app.js',
		'_app/entry/start.js',
		'index.html'
	]);
});

it('follows links, pictures and style sheets, relative to where they stand', async () => {
	const paths = await pathsOf(
		{
			'tracks/the.html': `<!doctype html>
				<link rel="modulepreload" href="../node.js">
				<link rel="preload" as="font" href="/font.woff2" crossorigin>
				<link rel="stylesheet" href="/app.css">
				<link rel="icon" href="/icon.svg?v=2">
				<link rel="canonical" href="https://elsewhere.example/">
				<link rel="prefetch" href="/later.js">
				<style>i { background: url("/inline.png") }</style>
				<script src="/plain.js"></script>
				<script type="application/ld+json">{ "a": "import('/none.js')" }</script>
				<template><img src="/none.png"><link rel="modulepreload" href="/started.js"></template>
				<noscript><img src="/none.png"></noscript>
				<picture><source srcset="/none.png"><img src="/room.avif"></picture>
				<img loading="lazy" src="/none.png">
				<audio src="/none.weba"></audio>`,
			'node.js': '',
			'plain.js': '',
			'started.js': '',
			'font.woff2': '',
			'app.css': "@font-face { src: url(./font.woff2) } i { mask: url( 'data:image/svg+xml,x' ) }",
			'icon.svg': '',
			'inline.png': '',
			'room.avif': ''
		},
		{ page: 'tracks/the.html' }
	);
	expect(paths).toEqual([
		'app.css',
		'font.woff2',
		'icon.svg',
		'inline.png',
		'node.js',
		'plain.js',
		'room.avif',
		'started.js',
		'tracks/the.html'
	]);
});

it('leaves out a font for some characters, unless the page preloads it', async () => {
	const paths = await pathsOf({
		'index.html': `<link rel="preload" as="font" href="/latin.woff2">
			<style>
				@font-face { src: url(/latin.woff2); unicode-range: U+20-7E }
				@font-face { src: url(/accents.woff2); unicode-range: U+C0-FF }
				@font-face { src: url(/other.woff2) }
			</style>`,
		'latin.woff2': '',
		'accents.woff2': '',
		'other.woff2': ''
	});
	expect(paths).toEqual(['index.html', 'latin.woff2', 'other.woff2']);
});

it('reads a build with a base path', async () => {
	const paths = await pathsOf(
		{ 'index.html': '<script src="/x/a.js"></script>', 'a.js': '' },
		{ basePath: '/x' }
	);
	expect(paths).toEqual(['a.js', 'index.html']);
});

it.each([
	[{}, /^index\.html needs \/index\.html, but .* holds no such file\.$/],
	[{ 'index.html': '<script src="/a.js"></script>' }, /needs \/a\.js, but .* holds no such file/],
	[
		{ 'index.html': '<link rel="stylesheet" href="https://elsewhere.example/a.css">' },
		'index.html needs https://elsewhere.example/a.css, which is not in the build.'
	]
])('refuses %j', async (files, message) => {
	await expect(pathsOf(files)).rejects.toThrow(message);
});
