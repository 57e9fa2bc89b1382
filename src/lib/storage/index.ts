export { Persisted, type KeyValueStore } from './persisted';
export { visitStore } from './visit-store';
