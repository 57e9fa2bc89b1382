import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	globalIgnores([
		'.svelte-kit/',
		'build/',
		'static/',
		'src/generated/',
		'masters/',
		'tests/.results/',
		'bench/.pages/',
		'bench/.results/'
	]),
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			// TypeScript knows the globals better than a list does.
			'no-undef': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/consistent-type-imports': 'error'
		}
	},
	// svelte-check checks the types in components: rules that need them take as long there, where each
	// file makes TypeScript start again, as in all other code.
	{
		files: ['**/*.mjs', 'bench/recorder.js', 'bench/pages/**/*.js', '**/*.svelte'],
		extends: [ts.configs.disableTypeChecked],
		languageOptions: { parserOptions: { projectService: false } }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// The compiler's warnings include all of its accessibility checks.
			'svelte/valid-compile': ['error', { ignoreWarnings: false }],
			'svelte/button-has-type': 'error',
			'svelte/no-target-blank': 'error'
		}
	}
);
