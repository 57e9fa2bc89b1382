// What piscina starts: it would load TypeScript by `require`, which can't wait for a module that
// waits for another, as the one with the Fourier transform does.
import { tsImport } from 'tsx/esm/api';

export const { recording, albumCards } = await tsImport('./worker.ts', import.meta.url);
