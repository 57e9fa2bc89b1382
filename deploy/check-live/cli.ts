/** Checks a published site: `npm run check:live -- https://album.example`. */
import { parseArgs } from 'node:util';
import { checkLive, describeReport } from './check-live';
import { readSiteAddress } from './request';

const usage = `npm run check:live -- https://album.example [--built-for https://other.example]

Visits a published site as a browser, crawler, podcast app and link previewer would. "broken" is
what a visitor notices (exit code 1), "weak" what some hosts can't do better. A site that is to move
to another address needs --built-for.`;

try {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { 'built-for': { type: 'string' }, help: { type: 'boolean', short: 'h' } }
	});
	if (values.help) console.log(usage);
	else {
		const builtFor = values['built-for'];
		const report = await checkLive(
			readSiteAddress(positionals[0]),
			builtFor === undefined ? undefined : readSiteAddress(builtFor)
		);
		console.log(describeReport(report));
		if (report.checked.some(({ state }) => state === 'broken')) process.exitCode = 1;
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
