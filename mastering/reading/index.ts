export { decode } from './decode';
export { readMaster } from './read-master';
