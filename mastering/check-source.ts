import { sampleRate } from '../src/lib/signal/pcm';
import { SuppliedCaptions } from './captions/supplied-captions';
import { displayPath, MasteringFault, unexpectedFault } from './fault';
import { feedSinks } from './feed-sinks';
import type { TrackSource } from './sources/find-sources';
import { openMaster } from './sources/read-master';

/**
 * Reads a track's master and captions to their ends, without making anything of them.
 * @throws MasteringFault with a line for each that can't be used
 */
export async function checkSource(source: TrackSource): Promise<void> {
	if (source.kind === 'room') return;
	const { path, captionsPath } = source;
	const faults: string[] = [];
	/** Keeps a fault, so that the rest is checked too. */
	async function check<Result>(file: string, work: () => Promise<Result>): Promise<Result | null> {
		try {
			return await work();
		} catch (error) {
			faults.push(unexpectedFault(displayPath(file), error).message);
			return null;
		}
	}
	const frames = await check(path, async () => feedSinks(await openMaster(path), []));
	if (captionsPath !== null) {
		await check(captionsPath, async () => {
			const captions = await SuppliedCaptions.read(captionsPath);
			captions.within(frames === null ? Infinity : frames / sampleRate);
		});
	}
	if (faults.length > 0) throw new MasteringFault(faults.join('\n'));
}
