import { join, relative } from 'node:path';
import ts from 'typescript';

/** Something missing or wrong in a content module. */
export interface ContentFault {
	/** Below the project's folder. */
	readonly file: string;
	/** From 1. */
	readonly line: number;
	readonly message: string;
}

/**
 * Checks content modules: their types, which say what an entry must have, and that no text is empty.
 * Vite drops types without checking them.
 * @param root the project's folder
 * @param files below `root`, or all of `src/content`
 */
export function checkContent(
	root: string,
	files: readonly string[] = contentOf(root)
): ContentFault[] {
	const program = ts.createProgram(
		files.map((file) => join(root, file)),
		optionsOf(root)
	);
	const isContent = (file: ts.SourceFile | undefined): file is ts.SourceFile =>
		file !== undefined && files.includes(relative(root, file.fileName));
	const wrong = ts
		.getPreEmitDiagnostics(program)
		.flatMap(({ file, start, messageText }): ContentFault[] =>
			isContent(file)
				? [{ ...placeOf(root, file, start ?? 0), message: inOneLine(messageText) }]
				: []
		);
	const empty = program
		.getSourceFiles()
		.filter(isContent)
		.flatMap((file) => [...emptyTexts(root, file)]);
	return [...wrong, ...empty];
}

/** A fault as printed: where, and what. */
export function describeFault({ file, line, message }: ContentFault): string {
	return `${file}:${line}: ${message}`;
}

function contentOf(root: string): string[] {
	return ts.sys
		.readDirectory(join(root, 'src/content'), ['.ts'], ['**/*.test.ts'])
		.map((file) => relative(root, file));
}

/** The project's compiler options, without those that need SvelteKit's generated files. */
function optionsOf(root: string): ts.CompilerOptions {
	const read = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
		config: { compilerOptions: object };
	};
	const own = read.config.compilerOptions;
	const { options } = ts.convertCompilerOptionsFromJson(own, root);
	return {
		...options,
		target: ts.ScriptTarget.ESNext,
		lib: ['lib.esnext.d.ts', 'lib.dom.d.ts'],
		noEmit: true,
		types: []
	};
}

function* emptyTexts(root: string, file: ts.SourceFile): Generator<ContentFault> {
	const found: ContentFault[] = [];
	const visit = (node: ts.Node) => {
		if (
			ts.isPropertyAssignment(node) &&
			ts.isStringLiteralLike(node.initializer) &&
			node.initializer.text.trim() === ''
		) {
			const message = `“${node.name.getText(file)}” is empty.`;
			found.push({ ...placeOf(root, file, node.getStart(file)), message });
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	yield* found;
}

function placeOf(root: string, file: ts.SourceFile, position: number) {
	const { line } = file.getLineAndCharacterOfPosition(position);
	return { file: relative(root, file.fileName), line: line + 1 };
}

/** The compiler's messages, in plain English for writers. */
const plainWords: readonly (readonly [pattern: RegExp, plain: string])[] = [
	[/^Property '(.+?)' is missing in type .* but required in type '(.+?)'\.$/s, 'A $2 needs “$1”.'],
	[/^Source has 0 element\(s\) .*$/, 'The list needs at least one entry.'],
	[
		/^Type '(.+?)' is not assignable to type '`\$\{number\}-.*$/,
		'$1 is not a date; write it like 2025-02-25.'
	],
	[
		/^Type '"(.+?)"' is not assignable to type '.*'\. Did you mean '"(.+?)"'\?$/s,
		'“$1” is unknown. Did you mean “$2”?'
	],
	[/^Type '"(.+?)"' is not assignable to type '("|\w+Key|Region|Kind).*$/s, '“$1” is unknown.']
];

/** The last line of the compiler's message names what is missing. */
function inOneLine(message: string | ts.DiagnosticMessageChain): string {
	let last = message;
	while (typeof last !== 'string') last = last.next?.at(-1) ?? last.messageText;
	const [pattern, plain] = plainWords.find(([each]) => each.test(last)) ?? [];
	return pattern === undefined || plain === undefined ? last : last.replace(pattern, plain);
}
