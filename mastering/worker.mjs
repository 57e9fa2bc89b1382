// The thread's entry: on Node 20, `--import tsx` translates TypeScript in the main thread only.
import { register } from 'tsx/esm/api';

register();
export const { albumCard, check, recording } = await import('./worker.ts');
