import { expect, it, vi } from 'vitest';
import { compileKernels } from './compile';
import { compiled } from './compiled';

// A machine that is busy with others takes longer than vitest expects.
vi.setConfig({ testTimeout: 60_000 });

it('is what the source gives: else run `npm run kernels`', async () => {
	expect((await compileKernels()).toString('base64')).toBe(compiled);
});
