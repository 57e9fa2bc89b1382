export { readMaster } from './read-master';
