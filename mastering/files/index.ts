export { temporaryPath, writeAtomically } from './atomic-write';
export { hasCode, writingFault } from './errors';
export { shown } from './shown-path';
