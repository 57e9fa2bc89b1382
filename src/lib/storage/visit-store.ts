export { sessionStore as visitStore } from './persisted';
