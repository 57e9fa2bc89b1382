export { Persisted, type KeyValueStore } from './persisted';
