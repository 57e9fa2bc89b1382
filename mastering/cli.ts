import { MasteringFault } from './fault';
import { masterAlbum } from './master-album';
import { help, readOptions } from './options';

try {
	const options = readOptions(process.argv.slice(2));
	if (options.help) process.stdout.write(`${help}\n`);
	else if (options.report) {
		// Only now: loading the decoders takes longer than finding that all is up to date.
		const { printReport } = await import('./encode/report');
		await printReport(options, process.stdout);
	} else await masterAlbum(options, process.stdout, process.stderr);
} catch (error) {
	if (!(error instanceof MasteringFault)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}
