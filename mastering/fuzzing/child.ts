import { readMaster } from './reading-process';

// The process that ReadingProcess starts: reads the masters whose paths it is sent.
process.on('message', (path: string) => {
	void readMaster(path).then((reading) => process.send?.(reading));
});
