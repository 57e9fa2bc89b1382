export { makeRecordings, type Listener } from './make-recordings';
export { stepsPerRecording, type RecordingJob } from './recording-job';
