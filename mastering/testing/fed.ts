import { pour, soundOf } from '../audio/blocks';
import type { StereoPcm } from '../audio/pcm';
import type { PcmSink } from '../audio/sink';

/** What a sink makes of a signal that comes in blocks of a length that divides nothing. */
export function fed<Result>(sink: PcmSink<Result>, pcm: StereoPcm, blockFrames = 4099): Result {
	pour(soundOf(pcm, blockFrames), [sink]);
	return sink.finish();
}
