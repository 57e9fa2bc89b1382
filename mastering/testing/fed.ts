import { type PcmSink, soundOf, type StereoPcm } from '../../src/lib/signal/pcm';

/** What a sink makes of a signal that comes in blocks of a length that divides nothing. */
export function fed<Result>(sink: PcmSink<Result>, pcm: StereoPcm, blockFrames = 4099): Result {
	for (const block of soundOf(pcm, blockFrames).blocks) sink.push(block);
	return sink.finish();
}
