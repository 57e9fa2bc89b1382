/**
 * Checks every import, those in `.svelte` files included, against the directions drawn in
 * docs/architecture.md, and looks for cycles: part of `npm run lint`.
 */
import { resolve } from 'node:path';
import { cruise, format, type IFlattenedRuleSet } from 'dependency-cruiser';

const folders = ['src', 'mastering', 'deploy', 'tests', 'bench'];

/** What a folder may not import; patterns match from the start of a path. */
const kept: readonly (readonly [folder: string, apartFrom: string])[] = [
	['src/', '(mastering|deploy|tests|bench)/'],
	['src/lib/', 'src/(routes|service-worker)/'],
	['src/lib/(album|citations|signal|storage)/', 'src/lib/[^/]+/'],
	['src/lib/ui/', 'src/lib/(?!storage/)[^/]+/'],
	['src/lib/player/', 'src/lib/(?!album/|storage/|ui/)[^/]+/'],
	['src/lib/rights/', 'src/lib/[^/]+/'],
	['src/content/', 'src/(?!content/|generated/)'],
	['src/routes/\\(embed\\)/', 'src/routes/\\(site\\)/'],
	['src/routes/\\(site\\)/', 'src/routes/\\(embed\\)/'],
	['src/service-worker/', 'src/(?!service-worker/|lib/downloads/protocol\\.ts)'],
	['mastering/', '(deploy|tests|bench)/|src/(?!content/|lib/signal/)']
];
/** Tests may import anything. */
const isTest = '\\.test\\.ts$|/testing/';

const ruleSet: IFlattenedRuleSet = {
	forbidden: [
		...kept.map(([folder, apartFrom]) => ({
			name: `${folder} stays apart from ${apartFrom}`,
			severity: 'error' as const,
			from: { path: `^(${folder})` },
			to: { path: `^(${apartFrom})`, pathNot: '^$1' }
		})),
		{
			name: 'metadata stays on the server',
			severity: 'error',
			from: {
				path: '^src/',
				pathNot: `^src/lib/metadata/|\\.server\\.ts$|/\\+server\\.ts$`
			},
			to: { path: '^src/lib/metadata/', dependencyTypesNot: ['type-only'] }
		},
		{ name: 'no cycle of files', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'no cycle of folders',
			severity: 'error',
			scope: 'folder',
			from: { path: '^src/lib/[^/]+$' },
			to: { path: '^src/lib/[^/]+$', circular: true }
		}
	]
};

const { output } = await cruise(
	folders,
	{
		ruleSet,
		validate: true,
		metrics: true,
		tsPreCompilationDeps: true,
		doNotFollow: { path: 'node_modules' },
		exclude: { path: isTest }
	},
	{
		extensions: ['.ts', '.js', '.svelte'],
		alias: {
			$lib: resolve('src/lib'),
			$content: resolve('src/content'),
			$generated: resolve('src/generated')
		}
	}
);
if (typeof output === 'string') throw new Error(output);
const report = await format(output, { outputType: 'err' });
console.log(report.output);
process.exitCode = report.exitCode;
