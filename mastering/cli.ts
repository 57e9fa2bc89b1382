import { MasteringFault } from './fault';
import { masterAlbum } from './master-album';
import { help, readOptions } from './options';

try {
	const options = readOptions(process.argv.slice(2));
	if (options.help) process.stdout.write(`${help}\n`);
	else await masterAlbum(options, process.stdout);
} catch (error) {
	if (!(error instanceof MasteringFault)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}
