export { stepsPerRecording, type RecordingJob } from './recording-job';
export { WorkerPool, type Listener } from './worker-pool';
