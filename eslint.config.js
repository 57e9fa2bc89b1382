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
	// What is run without TypeScript has no types to check.
	{
		files: ['**/*.mjs', 'bench/recorder.js', 'bench/pages/**/*.js'],
		extends: [ts.configs.disableTypeChecked]
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
